//! What the addresses of all gateways have in common: a login, a host and a port, and `%40` for `@`.

/// User and password.
pub fn login_of(text: &str) -> Option<(String, String)> {
    let (user, password) = text.split_once(':')?;
    Some((decoded(user)?, decoded(password)?))
}

/// `%40` and the like, as in any address.
pub fn decoded(text: &str) -> Option<String> {
    String::from_utf8(octets(text)?).ok()
}

/// The same where it need not be text.
pub fn octets(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first != b'%' {
            bytes.push(*first);
            rest = after;
            continue;
        }
        let (digits, after) = after.split_at_checked(2)?;
        let digits = std::str::from_utf8(digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = after;
    }
    Some(bytes)
}

/// Host and port; an address of six parts stands in brackets.
pub fn place_of(place: &str) -> Option<(String, Option<u16>)> {
    let (host, port) = match place.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, rest)) => (host, rest.strip_prefix(':')),
        None => place.rsplit_once(':').map_or((place, None), |(host, port)| (host, Some(port))),
    };
    let port = port.map(|port| port.parse::<u16>().ok().filter(|port| *port > 0).ok_or(())).transpose().ok()?;
    let is_host = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-:_".contains(c));
    is_host.then(|| (host.to_owned(), port))
}
