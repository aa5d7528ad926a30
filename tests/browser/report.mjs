// A report from its beginning to what everybody reads: a draft, a text with a field that is offered while one types, a
// figure typed by hand that the check points out, mended; read and published by another person; and what is published
// stands when late answers arrive.
import { accessible, assert, guide, journey, picture, signIn } from "./house.mjs";

const FIELD = "{feedback_received}";

await journey({}, async (page, context) => {
  await signIn(page, guide.experience_manager);
  await page.goto("/tyopoyta/raportit");
  await accessible(page);
  await picture(page, "report-desk");
  await page.getByLabel("Raportti", { exact: true }).selectOption({ label: "Tiedote" });
  await page.getByLabel("Ajanjakso").fill("syksy");
  await page.getByRole("button", { name: "Aloita raportti" }).click();
  await page.locator("#period-mend").waitFor();
  // In its first quarter a year may have no answers yet.
  const today = new Date();
  const year = today.getMonth() < 3 ? today.getFullYear() - 1 : today.getFullYear();
  await page.getByLabel("Raportti", { exact: true }).selectOption({ label: "Tiedote" });
  await page.getByLabel("Ajanjakso").fill(String(year));
  await page.getByRole("button", { name: "Aloita raportti" }).click();
  await page.waitForURL(/\/tyopoyta\/raportit\/(?!$)[^/]+$/);
  const edition = page.url();

  // What fits is offered while one types, and stands in the text with its figure.
  const text = page.locator("#text-lead");
  await text.fill("");
  await text.pressSequentially("Saimme {feedback_rec");
  await page.locator(`[data-insert="${FIELD}"]`).click();
  assert.equal(await text.inputValue(), `Saimme ${FIELD}`);
  await text.press("End");
  await text.pressSequentially(" palautetta ja 99 % **kiitosta**.");
  const typed = page.locator(".typing").filter({ has: page.locator("#text-lead") }).locator(".typing-shown");
  await typed.getByText("Kirjoitit luvun käsin: 99").waitFor();
  await typed.locator("strong", { hasText: "kiitosta" }).waitFor();
  assert.match(await typed.innerText(), /Saimme [\d\s]+palautetta/);
  await accessible(page);
  await picture(page, "report-typing");
  await page.getByRole("button", { name: "Tallenna ja tarkista" }).click();
  await page.locator("#reason-text-lead").waitFor();
  await accessible(page);

  // It cannot be published as it is: it is mended, and somebody else reads it.
  await page.getByRole("button", { name: "Anna luettavaksi" }).click();
  await page.getByRole("button", { name: "Julkaise" }).click();
  await page.getByText("Raporttia ei voi vielä julkaista").waitFor();
  await page.locator("#text-lead").fill(`Saimme ${FIELD} palautetta. **Kiitos!**`);
  await page.getByRole("button", { name: "Tallenna ja tarkista" }).click();
  await page.getByText("Luvut täsmäävät keskenään.").waitFor();
  await page.getByRole("button", { name: "Anna luettavaksi" }).click();
  await page.getByRole("button", { name: "Julkaise" }).waitFor();

  const other = await context.browser().newContext({ baseURL: new URL(edition).origin });
  const reader = await other.newPage();
  reader.setDefaultTimeout(20_000);
  await signIn(reader, guide.report_reader);
  await reader.goto(edition);
  await reader.getByRole("button", { name: "Julkaise" }).click();
  await reader.getByRole("link", { name: "Avaa julkaistu" }).waitFor();
  await reader.getByText("Mikko Aaltonen julkaisi raportin").waitFor();
  await reader.getByText("Johanna Lindroos antoi raportin luettavaksi").first().waitFor();
  await reader.getByRole("link", { name: "Avaa julkaistu" }).click();
  await reader.waitForURL("**/katsaukset/*");
  await reader.locator("strong", { hasText: "Kiitos!" }).waitFor();
  await accessible(reader);
  const before = await reader.locator("article").innerText();
  const published = reader.url();
  await other.close();

  // A feedback that comes late changes nothing of what stands.
  const late = await context.browser().newContext({ baseURL: new URL(edition).origin });
  const client = await late.newPage();
  client.setDefaultTimeout(20_000);
  await client.goto("/palaute");
  await client.locator("form[data-once]").evaluate((form) => {
    form.querySelector("#text").value = "Kiitos hyvästä hoidosta.";
    form.querySelector("[name=target][value='?']").checked = true;
    form.querySelector("[name=kinds]").checked = true;
    form.submit();
  });
  await client.locator(".code").waitFor();
  await client.goto(published);
  assert.equal(await client.locator("article").innerText(), before);
  await late.close();
});
