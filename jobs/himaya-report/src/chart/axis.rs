//! The axis of values of a chart in which values rise.

use himaya_locale::Localizer;

use super::drawing::{Align, Area, Drawing, Form, Frame, LINE};
use super::scale::Scale;

/// The room for the labels of the axis.
pub(crate) const AXIS: f64 = 48.0;

/// Where values lie between the foot and the head of a plot.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ValueAxis {
    /// The head of the plot.
    pub(crate) top: f64,
    /// How high the plot is.
    pub(crate) height: f64,
    /// The values.
    pub(crate) scale: Scale,
}

impl ValueAxis {
    /// Where a value lies.
    pub(crate) fn y(&self, value: f64) -> f64 {
        self.top + self.height * (1.0 - value / self.scale.top)
    }

    /// The foot of the plot, where zero lies.
    pub(crate) fn foot(&self) -> f64 {
        self.top + self.height
    }

    /// Draws the lines at round numbers over a width, with their labels before them.
    pub(crate) fn draw(
        &self,
        drawing: &mut Drawing,
        frame: Frame,
        localizer: &Localizer,
        width: f64,
    ) {
        for (value, label) in self.scale.ticks(localizer) {
            let y = self.y(value);
            let form = if value == 0.0 { Form::Axis } else { Form::Grid };
            let area = Area {
                x: AXIS,
                y,
                width,
                height: 0.0,
            };
            drawing.shape(frame, form, area, 0);
            let area = Area {
                x: 0.0,
                y: y - LINE / 2.0,
                width: AXIS - 4.0,
                height: LINE,
            };
            drawing.label(frame, area, Align::End, &label);
        }
    }
}
