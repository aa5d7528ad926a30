// The handler's day: keys, several at once, a note, a second reader, a duplicate, a group with one answer, a rating.
import { accessible, assert, guide, journey, receipt, signIn } from "./house.mjs";

const words = ["Odotushuoneen valot vilkkuvat koko ajan.", "Valot vilkkuivat taas tänään odotustilassa."];

async function give(page, text) {
  await page.goto("/palaute?kohde=suu-lahdenpera");
  await page.locator("[name=kinds][value=criticism]").check();
  await page.locator("#text").fill(text);
  await page.locator("[name=reply][value=code]").check();
  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  return receipt(page);
}

/** Opens a feedback from the inbox, on whichever page it stands. */
async function open(desk, text) {
  await desk.goto("/tyopoyta/palautteet");
  const link = desk.getByRole("link", { name: text });
  while (!(await link.count())) await desk.getByRole("link", { name: "Seuraava sivu" }).click();
  await link.click();
  // Keys are heard once the script has run.
  await desk.getByLabel("Vastaa lähettäjälle").waitFor();
  await desk.waitForLoadState("load");
}

await journey({}, async (page, context) => {
  const codes = [await give(page, words[0]), await give(page, words[1])];
  const desk = await context.newPage();
  await signIn(desk, guide.handler);

  // Single keys do nothing until they are turned on.
  await desk.goto("/tyopoyta/palautteet");
  await desk.keyboard.press("j");
  assert.equal(await desk.locator("[data-list] a:focus").count(), 0);
  await desk.getByLabel("Käytä pikanäppäimiä").check();
  await desk.keyboard.press("j");
  await desk.keyboard.press("j");
  await desk.keyboard.press("x");
  assert.equal(await desk.locator(".pick input:checked").count(), 1);
  const second = desk.locator("[data-list] tbody tr").nth(1);
  assert.ok(await second.locator(".pick input").isChecked());
  await desk.getByText("Tee valituille").click();
  await accessible(desk);
  await desk.getByRole("button", { name: "Ota valitut käsittelyyn" }).click();
  await desk.getByRole("status").first().waitFor();

  // A note, and a reply that a colleague reads first.
  await open(desk, words[0]);
  await desk.keyboard.press("m");
  await desk.keyboard.type("Soitin kiinteistöhuoltoon.");
  await desk.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await desk.getByText("Soitin kiinteistöhuoltoon.").waitFor();
  const number = desk.url().split("/").at(-1);
  await desk.getByLabel("Valitse vastauspohja").selectOption({ label: "Kiitos kiitoksesta" });
  await desk.getByRole("button", { name: "Käytä pohjaa" }).click();
  assert.match(await desk.getByLabel("Vastaa lähettäjälle").inputValue(), /Lahdenperän hammashoitola$/);
  await desk.getByLabel("Vastaa lähettäjälle").fill("Valot korjatan huomenna.");
  await desk.getByRole("button", { name: "Pyydä toista lukijaa" }).click();
  await desk.getByRole("status").filter({ hasText: "odottaa nyt toista lukijaa" }).waitFor();

  // The second is the same matter.
  await open(desk, words[1]);
  await desk.getByText("Sama asia kahdesti").click();
  await desk.getByLabel("Minkä palautteen kanssa").fill(number);
  await accessible(desk);
  await desk.getByRole("button", { name: "Yhdistä" }).click();
  await desk.getByText("Tähän on yhdistetty 1 palaute").waitFor();

  const reader = await (await context.browser().newContext({ baseURL: new URL(page.url()).origin })).newPage();
  await signIn(reader, guide.experience_manager);
  await reader.goto("/tyopoyta/palautteet?osa=luettavat");
  await reader.getByRole("link", { name: words[0] }).click();
  await accessible(reader);
  await reader.getByLabel("Lue vastaus").fill("Valot korjataan huomenna.");
  await reader.getByRole("button", { name: "Hyväksy ja lähetä" }).click();
  await reader.getByRole("status").filter({ hasText: "Vastaus on lähetetty" }).waitFor();

  // Both senders read it, and nothing of what was said inside; one of them rates it.
  for (const code of codes) {
    await page.goto(`/palaute/seuranta/${code}`);
    await page.getByText("Valot korjataan huomenna.").waitFor();
    assert.equal(await page.getByText("kiinteistöhuoltoon").count(), 0);
  }
  await page.getByLabel("Erittäin hyvin").check();
  await page.getByRole("button", { name: "Lähetä arvio" }).click();
  await page.getByText("Kiitos arviostasi.").waitFor();
  await accessible(page);

  // The surge is answered once.
  await reader.goto("/tyopoyta/ryhmat");
  await reader.getByRole("link", { name: "Influenssarokotukset" }).click();
  await accessible(reader);
  await reader.getByLabel("Vastaa koko ryhmälle").fill("Rokotteita on taas kaikilla terveysasemilla.");
  await reader.getByRole("button", { name: /^Käsittele/ }).click();
  await reader.getByRole("status").filter({ hasText: "käsitelty" }).waitFor();
  assert.equal(await reader.getByLabel("Vastaa koko ryhmälle").count(), 0, "nothing waits any more");
});
