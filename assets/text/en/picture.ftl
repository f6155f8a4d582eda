### Why a picture cannot be made.

picture-error-callback = Part of this drawing exists on the screen only and cannot be put into a picture.
picture-error-image = This drawing holds an image, which cannot be put into a picture.
picture-error-size = A picture of { $width } × { $height } pixels cannot be made. Choose a lower resolution or a smaller paper.
picture-error-svg = The drawing could not be turned into a picture: { $reason }
picture-error-encoding = The picture could not be packed into a file: { $reason }
