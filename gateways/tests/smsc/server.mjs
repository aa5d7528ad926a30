// An SMSC for tests, over npm's `smpp`. It says on its output, one line of JSON each, what it heard, and does what it
// is told on its input, one line of JSON each.
//
//   {"rules": {...}}   how submit_sm is met from now on:
//     answer: "ok" | "silent" | a status, such as 88 (throttled); times: for so many, then "ok"; after: so many "ok";
//     each: only each so manieth, and the others "ok"
//     receipt: "none" | "after" | "before" (the answer); form: "words" | "fields"; state: "DELIVRD", ...
//     ids: "same" | "hex-decimal"
//   {"deliver": {...}} a deliver_sm with these fields
//   {"bytes": "hex"}   these bytes to everybody
//   {"cut": true}      every connection breaks; {"unbind": true}: takes leave of everybody
//   {"shut": true}     and nobody is let in; {"open": true}: at the same place as before
//   {"quiet": true}    tells nothing more of single messages
import readline from "node:readline";
import smpp from "smpp";

const PASSWORD = "password";
const STATES = { DELIVRD: 2, EXPIRED: 3, DELETED: 4, UNDELIV: 5, ACCEPTD: 6, UNKNOWN: 7, REJECTD: 8 };
let rules = { answer: "ok", receipt: "after", form: "words", state: "DELIVRD", ids: "same" };
let count = 0x0a0a;
let port = 0;
let isQuiet = false;
let submitted = 0;
const sessions = new Set();

const say = (event, fields = {}) => process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`);

const receipt = (session, pdu, number, form) => {
  const id = rules.ids === "hex-decimal" ? String(number).padStart(10, "0") : number.toString(16);
  const words =
    `id:${id} sub:001 dlvrd:001 submit date:2611221000 done date:2611221001 ` +
    `stat:${form.state} err:${form.state === "DELIVRD" ? "000" : "012"} text:stat:UNDELIV id:1`;
  const fields = form.form === "fields" ? { receipted_message_id: id, message_state: STATES[form.state] } : {};
  session.deliver_sm(
    {
      esm_class: 4,
      source_addr_ton: 1,
      source_addr: pdu.destination_addr,
      destination_addr: pdu.source_addr,
      short_message: form.form === "fields" ? "" : words,
      ...fields,
    },
    (answer) => isQuiet || say("receipt_answered", { status: answer.command_status }),
  );
};

const submit = (session, pdu) => {
  submitted += 1;
  const { message = "", udh = [] } = pdu.short_message ?? {};
  const payload = pdu.message_payload?.message ?? "";
  const number = count++;
  const id = number.toString(16);
  const isBefore = rules.after !== undefined && --rules.after >= 0;
  const isCommon = rules.each === undefined || submitted % rules.each === 0;
  const answer = isBefore || !isCommon ? "ok" : rules.answer;
  if (!isQuiet) {
    say("submit", {
      id,
      to: pdu.destination_addr,
      from: pdu.source_addr,
      ton: [pdu.source_addr_ton, pdu.dest_addr_ton],
      coding: pdu.data_coding,
      text: message + payload,
      header: udh.map((held) => held.toString("hex")).join(""),
      sar: [pdu.sar_msg_ref_num, pdu.sar_segment_seqnum, pdu.sar_total_segments].filter((held) => held !== undefined),
      registered: pdu.registered_delivery,
      answer,
    });
  }
  if (answer !== "ok" && rules.times !== undefined && --rules.times <= 0) rules.answer = "ok";
  if (answer === "silent") return;
  if (answer !== "ok") {
    session.send(pdu.response({ command_status: answer }));
    return;
  }
  const wanted = pdu.registered_delivery === 1 ? rules.receipt : "none";
  if (wanted === "before") receipt(session, pdu, number, rules);
  session.send(pdu.response({ message_id: id }));
  if (wanted === "after") receipt(session, pdu, number, rules);
};

const server = smpp.createServer((session) => {
  sessions.add(session);
  session.on("error", () => {});
  session.on("close", () => {
    sessions.delete(session);
    say("closed");
  });
  session.on("bind_transceiver", (pdu) => {
    const isKnown = pdu.password === PASSWORD;
    session.send(pdu.response(isKnown ? { system_id: "smsc" } : { command_status: smpp.ESME_RINVPASWD }));
    say(isKnown ? "bound" : "bind_refused", { user: pdu.system_id, version: pdu.interface_version });
  });
  session.on("submit_sm", (pdu) => submit(session, pdu));
  session.on("enquire_link", (pdu) => {
    say("enquire_link");
    if (!rules.deaf) session.send(pdu.response());
  });
  session.on("enquire_link_resp", () => say("enquire_link_resp"));
  session.on("unbind", (pdu) => {
    say("unbind");
    session.send(pdu.response());
    session.close();
  });
  session.on("unbind_resp", () => say("unbind_resp"));
  session.on("generic_nack", (pdu) => say("generic_nack", { status: pdu.command_status }));
  session.on("deliver_sm_resp", (pdu) => isQuiet || say("delivered", { status: pdu.command_status }));
});

const open = () =>
  server.listen(port, "127.0.0.1", () => {
    port = server.address().port;
    say("listening", { port });
  });

const told = (order) => {
  if (order.rules) rules = { ...rules, times: undefined, after: undefined, each: undefined, ...order.rules };
  if (order.quiet) isQuiet = true;
  if (order.count) say("count", { submitted });
  for (const session of sessions) {
    if (order.deliver) session.deliver_sm(order.deliver);
    if (order.bytes) session.socket.write(Buffer.from(order.bytes, "hex"));
    if (order.enquire) session.enquire_link();
    if (order.unbind) session.unbind();
    if (order.cut || order.shut) session.socket.destroy();
  }
  if (order.shut) server.close(() => say("shut"));
  if (order.open) open();
  if (order.rules) say("ruled");
};

readline.createInterface({ input: process.stdin }).on("line", (line) => told(JSON.parse(line)));
process.stdin.on("close", () => process.exit());
open();
