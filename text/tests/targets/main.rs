//! The search for targets over the county of Järviranta: one case for each way in which people write, a large set of
//! queries with its figures, and the time that a search takes.

mod cases;
mod county;
mod queries;
mod timing;
