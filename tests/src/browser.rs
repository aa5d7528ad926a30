use crate::html::{self, Form, Tag};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use ureq::Agent;
use ureq::http::{HeaderMap, Response};

/// Somebody's browser: keeps cookies, and follows no redirect by itself, so that a test sees each.
pub struct Browser {
    agent: Agent,
    base: String,
    cookies: RefCell<BTreeMap<String, String>>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    /// `base` without a slash at the end.
    pub fn new(base: &str) -> Browser {
        let config = Agent::config_builder().max_redirects(0).http_status_as_error(false).proxy(None).build();
        Browser { agent: config.into(), base: base.to_owned(), cookies: RefCell::default() }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.try_get(path, headers).unwrap()
    }

    /// Fails where the server cannot be reached.
    pub fn try_get(&self, path: &str, headers: &[(&str, &str)]) -> Result<Answer, ureq::Error> {
        let mut request = self.agent.get(format!("{}{path}", self.base)).header("cookie", self.cookie_line());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.take(request.call()?)
    }

    /// A page that is there.
    pub fn page(&self, path: &str) -> Answer {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer
    }

    /// A file that is there.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        let request = self.agent.get(format!("{}{path}", self.base)).header("cookie", self.cookie_line());
        let mut response = request.call().unwrap();
        assert_eq!(response.status().as_u16(), 200, "{path}");
        response.body_mut().read_to_vec().unwrap()
    }

    /// The parts in which a file comes that is not sent as one: each is what the server wrote at once.
    pub fn chunks(&self, path: &str) -> Vec<Vec<u8>> {
        let address = self.base.strip_prefix("http://").unwrap();
        let mut stream = BufReader::new(TcpStream::connect(address).unwrap());
        let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {}\r\n\r\n", self.cookie_line());
        stream.get_mut().write_all(request.as_bytes()).unwrap();
        let mut head = Vec::new();
        while head.last().is_none_or(|line: &String| !line.is_empty()) {
            head.push(line(&mut stream).to_lowercase());
        }
        assert!(head[0].contains(" 200 "), "{head:?}");
        assert!(head.iter().any(|line| line == "transfer-encoding: chunked"), "it comes as one: {head:?}");
        let mut chunks = Vec::new();
        loop {
            let length = usize::from_str_radix(&line(&mut stream), 16).unwrap();
            let mut chunk = vec![0; length];
            stream.read_exact(&mut chunk).unwrap();
            assert_eq!(line(&mut stream), "");
            if length == 0 {
                return chunks;
            }
            chunks.push(chunk);
        }
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(path, fields, &[])
    }

    pub fn post_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        self.try_post(path, fields, headers).unwrap()
    }

    /// Fails where the server cannot be reached, or goes away before it has answered.
    pub fn try_post(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Result<Answer, ureq::Error> {
        let mut request = self.agent.post(format!("{}{path}", self.base)).header("cookie", self.cookie_line());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.take(request.send_form(fields.iter().copied())?)
    }

    /// Sends a body of any kind.
    pub fn post_body(&self, path: &str, body: &[u8], headers: &[(&str, &str)]) -> Answer {
        let mut request = self.agent.post(format!("{}{path}", self.base)).header("cookie", self.cookie_line());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.take(request.send(body).unwrap()).unwrap()
    }

    /// Sends a form as it stands.
    pub fn send(&self, form: &Form) -> Answer {
        self.try_send(form).unwrap()
    }

    pub fn try_send(&self, form: &Form) -> Result<Answer, ureq::Error> {
        if form.asks {
            let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form.fields).finish();
            return self.try_get(&format!("{}?{query}", form.action), &[]);
        }
        let fields: Vec<(&str, &str)> = form.fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        self.try_post(&form.action, &fields, &[])
    }

    /// Sends a form and goes where it leads.
    pub fn follow(&self, form: &Form) -> Answer {
        let answer = self.send(form);
        self.page(answer.location())
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    fn cookie_line(&self) -> String {
        let cookies = self.cookies.borrow();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn take(&self, mut response: Response<ureq::Body>) -> Result<Answer, ureq::Error> {
        for line in response.headers().get_all("set-cookie") {
            let pair = line.to_str().unwrap().split(';').next().unwrap_or("");
            if let Some((name, value)) = pair.split_once('=') {
                self.set_cookie(name, value);
            }
        }
        let body = response.body_mut().read_to_string()?;
        Ok(Answer { status: response.status().as_u16(), headers: response.headers().clone(), body })
    }
}

fn line(stream: &mut impl BufRead) -> String {
    let mut line = String::new();
    stream.read_line(&mut line).unwrap();
    line.trim_end_matches("\r\n").to_owned()
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, 303, "no redirect: {}", self.body);
        self.header("location")
    }

    /// The page's form whose action ends so.
    pub fn form(&self, action_end: &str) -> Form {
        let found = Form::all_in(&self.body).into_iter().find(|form| form.action.ends_with(action_end));
        found.unwrap_or_else(|| panic!("no form to {action_end}: {}", self.body))
    }

    pub fn has_form(&self, action_end: &str) -> bool {
        Form::all_in(&self.body).iter().any(|form| form.action.ends_with(action_end))
    }

    /// The page's form with a field of that name.
    pub fn form_with(&self, field: &str) -> Form {
        let has = |form: &Form| form.fields.iter().any(|(name, _)| name == field);
        let found = Form::all_in(&self.body).into_iter().find(has);
        found.unwrap_or_else(|| panic!("no form with {field}: {}", self.body))
    }

    pub fn tags(&self) -> Vec<Tag> {
        html::tags(&self.body)
    }

    /// Whether a reader sees the words.
    pub fn says(&self, words: &str) -> bool {
        html::unescape(&self.body).contains(words)
    }

    /// Asserts what a reader sees.
    pub fn must_say(&self, words: &str) -> &Answer {
        assert!(self.says(words), "\"{words}\" is not in: {}", self.body);
        self
    }

    pub fn must_not_say(&self, words: &str) -> &Answer {
        assert!(!self.says(words), "\"{words}\" is in: {}", self.body);
        self
    }

    /// The text within the first tag of a class, without further tags.
    pub fn text_of(&self, class: &str) -> String {
        let at = self.body.find(&format!("class=\"{class}\"")).unwrap_or_else(|| panic!("no {class}: {}", self.body));
        let rest = &self.body[at..];
        let inside = &rest[rest.find('>').unwrap() + 1..];
        let inside = inside.strip_prefix("<strong>").unwrap_or(inside);
        html::unescape(inside.split('<').next().unwrap())
    }
}
