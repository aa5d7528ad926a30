use super::drawing::{
    Drawing, FLOOR, INK, Paint, REFERENCE, REFERENCE_TEXT, RULE, SOFT, Size, centred, from_left, to_right, width_of,
};
use super::{Axis, Table, Told};

/// One value in time, with its interval.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Point {
    pub value: f64,
    pub shown: String,
    pub interval: Option<(f64, f64)>,
    /// The interval as it is written; only the table has it.
    pub shown_interval: String,
    /// Of how many; only the table has it.
    pub note: String,
}

/// One line. Where there is no point, there is a gap.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Series {
    pub name: String,
    pub points: Vec<Option<Point>>,
}

/// Something changed before the point at `before`: the question's words, the mix of channels, the organisation. No line
/// leads over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub before: usize,
    pub text: String,
}

/// Values over time: lines with the band of their intervals.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    pub axis: Axis,
    /// Below, one for each place in time.
    pub labels: Vec<String>,
    /// Up to three; they differ in stroke and point as well as in colour.
    pub series: Vec<Series>,
    pub marks: Vec<Mark>,
    pub reference: Option<(f64, String)>,
}

struct Style {
    line: Paint,
    band: Paint,
    point: Paint,
}

const STYLES: [Style; 3] = [
    Style {
        line: Paint("chart-line", "stroke=\"#0b4f86\" stroke-width=\"2.5\" fill=\"none\""),
        band: Paint("chart-band", "fill=\"#0b4f86\" fill-opacity=\"0.14\""),
        point: Paint("chart-point", "fill=\"#0b4f86\""),
    },
    Style {
        line: Paint("chart-line-2", "stroke=\"#a8430f\" stroke-width=\"2.5\" stroke-dasharray=\"7 4\" fill=\"none\""),
        band: Paint("chart-band-2", "fill=\"#a8430f\" fill-opacity=\"0.13\""),
        point: Paint("chart-point-2", "fill=\"#a8430f\""),
    },
    Style {
        line: Paint("chart-line-3", "stroke=\"#4a5a67\" stroke-width=\"2.5\" stroke-dasharray=\"2 3\" fill=\"none\""),
        band: Paint("chart-band-3", "fill=\"#4a5a67\" fill-opacity=\"0.12\""),
        point: Paint("chart-point-3", "fill=\"#4a5a67\""),
    },
];
const MARK: Paint = Paint("chart-mark", "stroke=\"#4a5a67\" stroke-width=\"1.2\" stroke-dasharray=\"2 3\"");
const MARK_SIGN: Paint = Paint("chart-mark-sign", "fill=\"#4a5a67\"");
const MARK_LETTER: Paint = Paint("chart-mark-letter", "fill=\"#ffffff\"");
const TOP: f64 = 28.0;
const FOOT: f64 = 24.0;
const LINE: f64 = 22.0;

/// Where things stand.
struct Frame {
    left: f64,
    width: f64,
    floor: f64,
    places: usize,
}

impl Frame {
    /// Half a place is left free at each end, so that points and their values have room.
    fn x(&self, place: f64) -> f64 {
        self.left + self.width * (place + 0.5) / self.places.max(1) as f64
    }

    fn y(&self, axis: &Axis, value: f64) -> f64 {
        self.floor - (self.floor - TOP) * axis.place(value)
    }
}

impl Trend {
    pub fn svg(&self, told: Told<'_>, size: Size) -> String {
        let mut drawing = Drawing::default();
        let axis_width = self.axis.ticks().iter().map(|(_, text)| width_of(text)).fold(0.0, f64::max) + 8.0;
        let names = self.series.iter().map(|series| width_of(&named(series)) * 1.1).fold(0.0, f64::max);
        let beside = if size.is_wide() && self.series.len() > 1 { names + 12.0 } else { 0.0 };
        let width = size.width() - axis_width - beside;
        let above = if !size.is_wide() && self.series.len() > 1 { LINE * self.series.len() as f64 } else { 0.0 };
        let floor = TOP + if size.is_wide() { 220.0 } else { 180.0 };
        let frame = Frame { left: axis_width, width, floor, places: self.labels.len() };
        self.grid(&mut drawing, &frame);
        for (series, style) in self.series.iter().zip(&STYLES) {
            self.series(&mut drawing, &frame, series, style);
        }
        self.names(&mut drawing, &frame, size);
        self.marks(&mut drawing, &frame);
        let mut bottom = floor + FOOT;
        if above > 0.0 {
            bottom = self.legend(&mut drawing, bottom);
        }
        bottom = self.notes(&mut drawing, size, bottom);
        drawing.finish(told, size, bottom + 4.0)
    }

    fn grid(&self, drawing: &mut Drawing, frame: &Frame) {
        let right = frame.left + frame.width;
        for (tick, text) in self.axis.ticks() {
            let y = frame.y(&self.axis, *tick);
            drawing.line(if *tick == 0.0 { FLOOR } else { RULE }, (frame.left, y), (right, y));
            drawing.text(to_right(frame.left - 6.0, y + 4.5), SOFT, text);
        }
        let widest = self.labels.iter().map(|label| width_of(label)).fold(0.0, f64::max) + 10.0;
        let every = (widest * frame.places as f64 / frame.width).ceil().max(1.0) as usize;
        for (place, label) in self.labels.iter().enumerate() {
            // Counted from the last, so that now is always named.
            if (self.labels.len() - 1 - place).is_multiple_of(every) {
                drawing.text(centred(frame.x(place as f64), frame.floor + 18.0), SOFT, label);
            }
        }
        if let Some((value, name)) = &self.reference {
            let y = frame.y(&self.axis, *value);
            drawing.line(REFERENCE, (frame.left, y), (right, y));
            drawing.text(from_left(frame.left + 4.0, y - 5.0), REFERENCE_TEXT, name);
        }
    }

    /// The runs of points over which a line may lead: from gap or mark to gap or mark.
    fn runs<'a>(&self, series: &'a Series) -> Vec<Vec<(usize, &'a Point)>> {
        let mut runs: Vec<Vec<(usize, &Point)>> = vec![Vec::new()];
        for (place, point) in series.points.iter().enumerate() {
            if point.is_none() || self.marks.iter().any(|mark| mark.before == place) {
                runs.push(Vec::new());
            }
            if let (Some(point), Some(run)) = (point, runs.last_mut()) {
                run.push((place, point));
            }
        }
        runs.retain(|run| !run.is_empty());
        runs
    }

    fn series(&self, drawing: &mut Drawing, frame: &Frame, series: &Series, style: &Style) {
        let at = |place: usize, value: f64| (frame.x(place as f64), frame.y(&self.axis, value));
        for run in self.runs(series) {
            let lows = run.iter().filter_map(|(place, point)| Some(at(*place, point.interval?.0)));
            let highs = run.iter().rev().filter_map(|(place, point)| Some(at(*place, point.interval?.1)));
            let band: Vec<_> = lows.chain(highs).collect();
            match band[..] {
                // A point that stands alone has no band, so its interval is a stroke.
                [low, high] => drawing.line(style.line, low, high),
                [] => {}
                _ => drawing.path(style.band, &band, true),
            }
            let line: Vec<_> = run.iter().map(|(place, point)| at(*place, point.value)).collect();
            if line.len() > 1 {
                drawing.path(style.line, &line, false);
            }
            line.iter().for_each(|point| drawing.circle(style.point, *point, 4.0));
        }
        if self.series.len() == 1 {
            self.values(drawing, frame, series);
        }
    }

    /// The values at the points of a single line where it has room for them, and at the last point always.
    fn values(&self, drawing: &mut Drawing, frame: &Frame, series: &Series) {
        let widest = series.points.iter().flatten().map(|point| width_of(&point.shown)).fold(0.0, f64::max) + 6.0;
        let has_room = widest * frame.places as f64 <= frame.width;
        let last = series.points.iter().rposition(Option::is_some);
        for (place, point) in series.points.iter().enumerate() {
            let Some(point) = point.as_ref().filter(|_| has_room || Some(place) == last) else { continue };
            let (x, y) = (frame.x(place as f64), frame.y(&self.axis, point.value));
            let stands_alone = self.runs(series).iter().any(|run| run.len() == 1 && run[0].0 == place);
            // The stroke of its interval goes up from a point that stands alone.
            let at = if stands_alone { from_left(x + 8.0, y + 4.5) } else { centred(x, y - 10.0) };
            drawing.text(if Some(place) == last { at.bold() } else { at }, INK, &point.shown);
        }
    }

    /// The names of several lines at their ends; names that would meet are moved apart.
    fn names(&self, drawing: &mut Drawing, frame: &Frame, size: Size) {
        if !size.is_wide() || self.series.len() < 2 {
            return;
        }
        let end = |series: &Series| series.points.iter().flatten().last().map(|point| frame.y(&self.axis, point.value));
        let mut ends: Vec<(f64, usize)> =
            self.series.iter().enumerate().filter_map(|(number, series)| Some((end(series)?, number))).collect();
        ends.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut free = 0.0_f64;
        for (y, number) in ends {
            let y = y.max(free);
            free = y + 17.0;
            let paint = STYLES.get(number).map_or(INK, |style| style.point);
            drawing.text(
                from_left(frame.left + frame.width + 8.0, y + 4.5).bold(),
                paint,
                &named(&self.series[number]),
            );
        }
    }

    /// The names of several lines below, where there is no room beside them.
    fn legend(&self, drawing: &mut Drawing, top: f64) -> f64 {
        let mut y = top + 8.0;
        for (series, style) in self.series.iter().zip(&STYLES) {
            drawing.line(style.line, (0.0, y), (34.0, y));
            drawing.circle(style.point, (17.0, y), 4.0);
            drawing.text(from_left(42.0, y + 4.5), INK, &named(series));
            y += LINE;
        }
        y - 8.0
    }

    fn marks(&self, drawing: &mut Drawing, frame: &Frame) {
        for (number, mark) in self.marks.iter().enumerate() {
            let x = frame.x(mark.before as f64 - 0.5);
            drawing.line(MARK, (x, TOP - 8.0), (x, frame.floor));
            sign(drawing, number, (x, TOP - 17.0));
        }
    }

    /// What the marks mean, below; how far down it reaches.
    fn notes(&self, drawing: &mut Drawing, size: Size, top: f64) -> f64 {
        let mut y = top + 16.0;
        for (number, mark) in self.marks.iter().enumerate() {
            sign(drawing, number, (9.0, y));
            for line in super::drawing::fitted(&mark.text, size.width() - 26.0) {
                drawing.text(from_left(24.0, y + 4.5), INK, &line);
                y += 17.0;
            }
            y += LINE - 17.0;
        }
        if self.marks.is_empty() { top } else { y - 8.0 }
    }

    /// The table behind it. `heads`: over the labels and, of each series, over the values, the intervals and the notes.
    pub fn table(&self, heads: [&str; 4]) -> Table {
        let mut table = Table::new(&heads[..1]);
        for series in &self.series {
            let named = |head: &&str| {
                if self.series.len() > 1 { format!("{}: {head}", series.name) } else { (*head).to_owned() }
            };
            table.head.extend(heads[1..].iter().map(named));
        }
        for (place, label) in self.labels.iter().enumerate() {
            let signs = self.marks.iter().enumerate().filter(|(_, mark)| mark.before == place);
            let signs: String = signs.map(|(number, _)| format!(" ({})", letter(number))).collect();
            let mut cells = vec![format!("{label}{signs}")];
            for series in &self.series {
                let point = series.points.get(place).cloned().flatten().unwrap_or_default();
                cells.extend([point.shown, point.shown_interval, point.note]);
            }
            table.rows.push(cells);
        }
        table
    }
}

/// A line's name with its latest value.
fn named(series: &Series) -> String {
    let latest = series.points.iter().flatten().last().map_or("", |point| point.shown.as_str());
    format!("{} {latest}", series.name).trim_end().to_owned()
}

pub(super) fn letter(number: usize) -> char {
    char::from(b'A' + (number % 26) as u8)
}

fn sign(drawing: &mut Drawing, number: usize, (x, y): (f64, f64)) {
    drawing.circle(MARK_SIGN, (x, y), 9.0);
    drawing.text(centred(x, y + 4.5).bold(), MARK_LETTER, &letter(number).to_string());
}
