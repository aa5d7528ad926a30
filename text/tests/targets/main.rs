//! The search for targets over the county of Järviranta: one case for each way in which people write and a large set of
//! queries with its figures.

mod cases;
mod county;
mod held_out;
mod queries;
