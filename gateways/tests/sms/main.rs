//! The SMS gateways against real other sides: Kannel of Debian, and an SMSC over npm's `smpp`.

mod by_kannel;
mod by_smpp;
mod kannel;
mod process;
mod smsc;
