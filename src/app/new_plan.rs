//! Beginning a new plan.

use egui::Context;

use crate::model::{Head, IdGenerator, Plan};
use crate::ui::new_plan_form::{NewPlan, NewPlanAnswer, NewPlanState, new_plan_form_ui};

use super::application::Application;
use super::document::Document;

impl Application {
    /// Asks for what a new plan begins with; the country is that of the plan begun last.
    pub(super) fn ask_for_new_plan(&mut self) {
        let country = self.settings.country.as_deref();
        let country = country.and_then(crate::reference::find_country);
        self.new_plan_form = Some(NewPlanState::new(country));
    }

    pub(super) fn new_plan_ui(&mut self, context: &Context) {
        let Some(state) = &mut self.new_plan_form else {
            return;
        };
        let day = self.surroundings.today;
        match new_plan_form_ui(context, self.texts, day, state) {
            None => {}
            Some(NewPlanAnswer::Cancel) => self.new_plan_form = None,
            Some(NewPlanAnswer::Create(new)) => self.create(context, new),
        }
    }

    fn create(&mut self, context: &Context, new: NewPlan) {
        let (today, seed) = (self.surroundings.today, self.next_seed());
        let NewPlan {
            country,
            title,
            horizon,
        } = new;
        let mut ids = IdGenerator::seeded(seed);
        let title = if title.is_empty() {
            self.texts.label("new-plan-title")
        } else {
            title
        };
        let head = Head {
            horizon,
            ..Head::new(ids.next_id(), title, country)
        };
        match Plan::new(head) {
            Ok(plan) => {
                self.settings.country = Some(country.to_string());
                self.new_plan_form = None;
                let document = Document::new(plan, None, today, seed.rotate_left(32));
                self.notice = None;
                self.opened(context, Box::new(document));
            }
            Err(error) => {
                if let Some(form) = &mut self.new_plan_form {
                    form.refuse(error.reason.message());
                }
            }
        }
    }
}
