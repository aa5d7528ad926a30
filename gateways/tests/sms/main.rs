//! The SMS gateways against real other sides: Kannel of Debian, and an SMSC over npm's `smpp`.

#![allow(clippy::unwrap_used)]

mod by_kannel;
mod by_smpp;
mod kannel;
mod process;
mod run;
mod smsc;
