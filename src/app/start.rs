//! Starting the window with one renderer after the other, until one starts.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::command_line::Renderer;
use crate::text::Message;

/// Tells whether a renderer works: the first frame is drawn and the second begins.
///
/// What goes wrong within a frame is the program's own, and never the renderer's.
#[derive(Clone, Default)]
pub(super) struct Started {
    frames: Rc<Cell<u32>>,
    works: Arc<AtomicBool>,
}

impl Started {
    /// Draws a frame.
    pub(super) fn frame(&self, draw: impl FnOnce()) {
        self.works.store(true, Ordering::Relaxed);
        draw();
        let frames = self.frames.get().saturating_add(1);
        self.frames.set(frames);
        self.works.store(frames > 1, Ordering::Relaxed);
    }

    fn works(&self) -> bool {
        self.works.load(Ordering::Relaxed)
    }
}

/// Runs the window with the renderer asked for, else with each in turn until one starts.
///
/// What goes wrong after the start is no reason to try another: there may be work to lose, and a fault of the program is not to be hidden.
///
/// # Errors
///
/// A message that says why each of them did not start.
pub(super) fn in_turn(
    asked: Option<Renderer>,
    run: impl Fn(eframe::Renderer, Started) -> eframe::Result,
) -> Result<(), Message> {
    let renderers = asked.map_or_else(|| Renderer::ALL.to_vec(), |it| vec![it]);
    let mut reasons: Option<Message> = None;
    for renderer in renderers {
        let (ended, works) = attempt(renderer, &run);
        let Err(reason) = ended else {
            return Ok(());
        };
        let reason = Message::new("problem-renderer")
            .with("renderer", renderer.name())
            .with("reason", reason);
        reasons = Some(match reasons {
            None => reason,
            Some(before) => Message::new("problem-renderers")
                .with("first", before)
                .with("second", reason),
        });
        if works {
            break;
        }
    }
    let reasons = reasons.unwrap_or_else(|| Message::new("problem-no-display"));
    Err(Message::new("problem-no-window").with("reason", reasons))
}

/// Runs the window with one renderer: how it ended, and whether it had started.
fn attempt(
    renderer: Renderer,
    run: &impl Fn(eframe::Renderer, Started) -> eframe::Result,
) -> (Result<(), Message>, bool) {
    let started = Started::default();
    // Graphics libraries panic where a driver is not as they expect; that is an answer here, not a crash to be printed.
    let usual = Arc::new(panic::take_hook());
    let works = Arc::clone(&started.works);
    panic::set_hook({
        let usual = Arc::clone(&usual);
        Box::new(move |panic| {
            if works.load(Ordering::Relaxed) {
                usual(panic);
            }
        })
    });
    let ended = panic::catch_unwind(AssertUnwindSafe(|| {
        run(renderer_of_eframe(renderer), started.clone())
    }));
    panic::set_hook(Box::new(move |panic| usual(panic)));
    let ended = match ended {
        Ok(ended) => {
            ended.map_err(|error| Message::new("problem-quoted").with("words", error.to_string()))
        }
        Err(fault) if started.works() => panic::resume_unwind(fault),
        Err(fault) => Err(words_of(fault.as_ref())),
    };
    (ended, started.works())
}

fn renderer_of_eframe(renderer: Renderer) -> eframe::Renderer {
    match renderer {
        Renderer::Glow => eframe::Renderer::Glow,
        #[cfg(feature = "wgpu")]
        Renderer::Wgpu => eframe::Renderer::Wgpu,
        #[cfg(not(feature = "wgpu"))]
        Renderer::Wgpu => eframe::Renderer::Glow,
    }
}

/// The words with which a panic was raised.
fn words_of(fault: &(dyn std::any::Any + Send)) -> Message {
    let text = fault.downcast_ref::<&'static str>().copied();
    let text = text.or_else(|| fault.downcast_ref::<String>().map(String::as_str));
    match text {
        Some(words) => Message::new("problem-quoted").with("words", words),
        None => Message::new("problem-without-words"),
    }
}
