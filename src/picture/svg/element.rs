//! Elements of SVG, written as text.

use egui::Color32;

/// An SVG element on its way to text.
pub(super) struct Element {
    name: &'static str,
    attributes: String,
    content: Option<String>,
}

impl Element {
    /// An element without attributes or content.
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: String::new(),
            content: None,
        }
    }

    /// With an attribute; the value is escaped.
    pub(super) fn text(mut self, name: &str, value: &str) -> Self {
        self.attributes.push(' ');
        self.attributes.push_str(name);
        self.attributes.push_str("=\"");
        push_escaped(&mut self.attributes, value);
        self.attributes.push('"');
        self
    }

    /// With an attribute that is a number.
    pub(super) fn number(self, name: &str, value: f32) -> Self {
        self.text(name, &number(value))
    }

    /// With an attribute, where there is a value.
    pub(super) fn maybe(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(name, value),
            None => self,
        }
    }

    /// Filled with a color; invisible ones are left out.
    pub(super) fn fill(self, color: Color32) -> Self {
        self.paint("fill", "fill-opacity", color)
    }

    /// With a line of a color and width; invisible ones are left out.
    pub(super) fn stroke(self, width: f32, color: Color32) -> Self {
        if width <= 0.0 || color == Color32::TRANSPARENT {
            return self;
        }
        let element = self.paint("stroke", "stroke-opacity", color);
        if number(width) == "1" {
            element
        } else {
            element.number("stroke-width", width)
        }
    }

    /// Moved by a rotation around a point, the angle in radians, clockwise; by none at zero.
    pub(super) fn rotate(self, angle: f32, center: egui::Pos2) -> Self {
        if angle == 0.0 {
            return self;
        }
        let (x, y) = (number(center.x), number(center.y));
        self.text(
            "transform",
            &format!("rotate({} {x} {y})", number(angle.to_degrees())),
        )
    }

    /// With content that is SVG already.
    pub(super) fn content(mut self, svg: &str) -> Self {
        self.content = Some(svg.to_owned());
        self
    }

    /// With letters as its content.
    pub(super) fn letters(mut self, letters: &str) -> Self {
        let mut content = String::new();
        push_escaped(&mut content, letters);
        self.content = Some(content);
        self
    }

    /// Writes the element, on a line of its own.
    pub(super) fn write(self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        out.push_str(&self.attributes);
        if let Some(content) = &self.content {
            out.push('>');
            out.push_str(content);
            out.push_str("</");
            out.push_str(self.name);
            out.push_str(">\n");
        } else {
            out.push_str("/>\n");
        }
    }

    /// With a color and, where it is not opaque, its opacity.
    fn paint(self, color_name: &str, opacity_name: &str, color: Color32) -> Self {
        if color == Color32::TRANSPARENT {
            return self;
        }
        let (color, opacity) = paint(color);
        let element = self.text(color_name, &color);
        if opacity < 1.0 {
            element.number(opacity_name, opacity)
        } else {
            element
        }
    }
}

/// A color as SVG writes it, and its opacity, 0 to 1.
pub(super) fn paint(color: Color32) -> (String, f32) {
    let [red, green, blue, alpha] = straight(color);
    (
        format!("#{red:02x}{green:02x}{blue:02x}"),
        f32::from(alpha) / 255.0,
    )
}

/// Red, green, blue and alpha, red to blue not multiplied by alpha.
///
/// SVG cannot add light as egui's additive colors do; they are taken for a thin layer of their color.
pub(super) fn straight(color: Color32) -> [u8; 4] {
    let [red, green, blue, alpha] = color.to_array();
    if alpha == 0 {
        let alpha = red.max(green).max(blue);
        let [red, green, blue, _] =
            Color32::from_rgba_premultiplied(red, green, blue, alpha).to_srgba_unmultiplied();
        return [red, green, blue, alpha];
    }
    color.to_srgba_unmultiplied()
}

/// A number with at most two decimals and none that says nothing; zero for what is no number.
pub(super) fn number(value: f32) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let mut text = format!("{value:.2}");
    while text.ends_with('0') {
        text.pop();
    }
    if text.ends_with('.') {
        text.pop();
    }
    if text == "-0" {
        text.remove(0);
    }
    text
}

/// Adds letters in the form XML wants; those that XML cannot have at all are left out.
fn push_escaped(out: &mut String, letters: &str) {
    for letter in letters.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (1.0, "1"),
            (-1.5, "-1.5"),
            (10.0, "10"),
            (0.125, "0.12"),
            (1234.567, "1234.57"),
            (f32::NAN, "0"),
            (f32::INFINITY, "0"),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn letters_are_escaped() {
        let mut out = String::new();
        Element::new("text")
            .text("id", "\"<>&")
            .letters("<b>&\u{0}\u{8}\u{fffe}Қ")
            .write(&mut out);
        assert_eq!(
            out,
            "<text id=\"&quot;&lt;&gt;&amp;\">&lt;b&gt;&amp;Қ</text>\n"
        );
    }

    #[test]
    fn opacity_is_apart_from_the_color() {
        let mut out = String::new();
        Element::new("rect")
            .fill(Color32::from_rgba_unmultiplied(255, 0, 0, 51))
            .stroke(1.0, Color32::WHITE)
            .write(&mut out);
        assert_eq!(
            out,
            "<rect fill=\"#ff0000\" fill-opacity=\"0.2\" stroke=\"#ffffff\"/>\n"
        );
    }
}
