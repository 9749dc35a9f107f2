//! Where the schematic map puts its places, its arrows and their names. Nothing here is a border.

use himaya_schema::Route;

use crate::chart::drawing::Align;

/// A named place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The message that names it.
    pub(crate) message: &'static str,
    /// Its middle.
    pub(crate) x: f64,
    /// Its middle.
    pub(crate) y: f64,
}

impl Place {
    /// The width of every place.
    pub(crate) const WIDTH: f64 = 82.0;
    /// The height of every place, that of two lines.
    pub(crate) const HEIGHT: f64 = 24.0;
}

const fn place(message: &'static str, x: f64, y: f64) -> Place {
    Place { message, x, y }
}

const BLACK_SEA: Place = place("place-black-sea-coast", 352.0, 112.0);
const CANARY_ISLANDS: Place = place("place-canary-islands", 42.0, 290.0);
const CENTRAL_EUROPE: Place = place("place-central-europe", 196.0, 18.0);
const EASTERN_BORDERS: Place = place("place-eastern-borders", 410.0, 18.0);
const GREECE: Place = place("place-greece", 292.0, 204.0);
const HORN_OF_AFRICA: Place = place("place-horn-of-africa", 424.0, 376.0);
const ITALY_MALTA: Place = place("place-italy-malta", 190.0, 176.0);
const NORTH_AFRICA_CENTRE: Place = place("place-north-africa-centre", 224.0, 288.0);
const NORTH_AFRICA_EAST: Place = place("place-north-africa-east", 350.0, 288.0);
const NORTH_AFRICA_WEST: Place = place("place-north-africa-west", 96.0, 248.0);
const SPAIN: Place = place("place-spain", 58.0, 148.0);
const TURKIYE: Place = place("place-turkiye", 437.0, 204.0);
const WEST_AFRICA: Place = place("place-west-africa", 140.0, 376.0);
const WESTERN_BALKANS: Place = place("place-western-balkans", 232.0, 112.0);

/// Every place, in order of its name in English.
pub(crate) const PLACES: [Place; 14] = [
    BLACK_SEA,
    CANARY_ISLANDS,
    CENTRAL_EUROPE,
    EASTERN_BORDERS,
    GREECE,
    HORN_OF_AFRICA,
    ITALY_MALTA,
    NORTH_AFRICA_CENTRE,
    NORTH_AFRICA_EAST,
    NORTH_AFRICA_WEST,
    SPAIN,
    TURKIYE,
    WEST_AFRICA,
    WESTERN_BALKANS,
];

/// Where an arrow runs and where its name stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Course {
    pub(crate) from: Place,
    pub(crate) to: Place,
    /// The left edge of the name and its middle in height.
    pub(crate) label: (f64, f64),
    /// How wide the name may be.
    pub(crate) width: f64,
    /// The side on which the name stands.
    pub(crate) align: Align,
}

/// The course of a route; nothing for those that lie nowhere.
pub(crate) fn course(route: Route) -> Option<Course> {
    let (from, to, label, width, align) = match route {
        Route::CentralMediterranean => (
            NORTH_AFRICA_CENTRE,
            ITALY_MALTA,
            (232.0, 240.0),
            94.0,
            Align::Start,
        ),
        Route::WesternMediterranean => {
            (NORTH_AFRICA_WEST, SPAIN, (100.0, 206.0), 92.0, Align::Start)
        }
        Route::EasternMediterranean => (TURKIYE, GREECE, (318.0, 240.0), 94.0, Align::Centre),
        Route::WesternAfrican => (
            WEST_AFRICA,
            CANARY_ISLANDS,
            (0.0, 358.0),
            84.0,
            Align::Start,
        ),
        Route::TransSaharan => (
            WEST_AFRICA,
            NORTH_AFRICA_CENTRE,
            (208.0, 340.0),
            110.0,
            Align::Start,
        ),
        Route::WesternBalkan => (
            WESTERN_BALKANS,
            CENTRAL_EUROPE,
            (98.0, 70.0),
            90.0,
            Align::End,
        ),
        Route::EasternLandBorders => (
            EASTERN_BORDERS,
            CENTRAL_EUROPE,
            (248.0, 50.0),
            110.0,
            Align::Centre,
        ),
        Route::BlackSea => (TURKIYE, BLACK_SEA, (416.0, 146.0), 64.0, Align::Start),
        Route::CircularAlbaniaGreece => {
            (WESTERN_BALKANS, GREECE, (292.0, 154.0), 74.0, Align::Start)
        }
        Route::Other | Route::Unknown => return None,
    };
    Some(Course {
        from,
        to,
        label,
        width,
        align,
    })
}
