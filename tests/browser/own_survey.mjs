// A survey of the county's own: built, looked at as on a phone, published, asked at a place, answered; and a second
// version that says what can no longer be compared.
import { accessible, assert, fits, guide, journey, picture, signIn } from "./house.mjs";

const QR = `/q/${guide.qr}`;

/** Adds a question of a kind, and leaves its form open. */
async function add(page, kind, texts) {
  await page.getByLabel("Kysymyksen laji").selectOption({ label: kind });
  await page.getByRole("button", { name: "Lisää", exact: true }).click();
  await page.locator("#text_fi").fill(texts[0]);
  await page.locator("#text_sv").fill(texts[1]);
}

const save = (page) => page.getByRole("button", { name: "Tallenna kysymys" }).last().click();

await journey({}, async (page, context) => {
  await signIn(page, guide.experience_manager);
  await page.goto("/tyopoyta/kyselyt");
  await page.getByRole("link", { name: "Uusi kysely" }).click();
  await page.getByLabel("Suomeksi").first().fill("Miten neuvolassa meni?");
  await page.getByLabel("7–12-vuotiaat lapset").check();
  await page.getByLabel("Kyselyn tunnus").fill("neuvola-lapset");
  await page.getByRole("button", { name: "Luo kysely" }).click();
  await page.waitForURL("**/luonnos");
  await accessible(page);
  await page.getByText("kyselyssä ei kysytä mitään").waitFor();
  assert.equal(await page.locator(".locked").count(), 0, "children are not asked the national set");
  assert.ok(!(await page.getByLabel("Kysymyksen laji").innerText()).includes("Suosittelu"));

  await add(page, "Hymiöt, 5", ["Millaista oli?", "Hur var det?"]);
  await save(page);
  await add(page, "Valitse useita", ["Mikä oli kivaa?", "Vad var roligt?"]);
  for (const [row, fi, sv] of [[1, "Täti", "Tanten"], [2, "Lelut", "Leksakerna"], [3, "Tarra", "Klistermärket"]]) {
    await page.locator(`#choice_fi_${row}`).fill(fi);
    await page.locator(`#choice_sv_${row}`).fill(sv);
  }
  // Enter saves; it moves nothing.
  await page.locator("#choice_sv_3").press("Enter");
  await page.waitForURL(/luonnos#k2$/);
  await add(page, "Avoin kysymys", ["Mikä oli kurjaa?", "Vad var tråkigt?"]);
  await page.getByLabel("Vain, jos vastaus kohtaan ”1. Millaista oli?” on:").check();
  await page.getByLabel("Tosi huono").check();
  await page.getByLabel("Huono", { exact: true }).check();
  await accessible(page);
  await picture(page, "question");
  await save(page);
  await page.getByText("Näytetään, jos vastaus kohtaan").waitFor();
  await page.getByText("1 teksti puuttuu").waitFor();
  await page.getByText("kyselyn nimi puuttuu (ruotsiksi)").waitFor();
  await page.getByText("Kyselyn nimi, kohderyhmä ja kielet").click();
  await page.locator("#name_sv").fill("Hur gick det på rådgivningen?");
  await page.getByRole("button", { name: "Tallenna", exact: true }).click();
  await page.getByText("Kyselyn voi julkaista.").waitFor();
  await picture(page, "builder");

  await page.getByRole("link", { name: "Esikatselu" }).click();
  const frame = page.locator(".phone-frame");
  assert.equal(await frame.locator(".progress span").innerText(), "Vaihe 1 / 3");
  await frame.locator("[value='1']").first().check({ force: true });
  assert.equal(await frame.locator(".progress span").innerText(), "Vaihe 1 / 4", "what depends on it is shown");
  await page.getByRole("link", { name: "Ruotsiksi" }).click();
  await frame.getByText("Hur var det?", { exact: true }).waitFor();
  await accessible(page);
  await page.getByRole("link", { name: "Takaisin kyselyyn" }).click();

  await page.getByRole("link", { name: "Tarkista ja julkaise" }).click();
  await accessible(page);
  await page.getByRole("button", { name: "Julkaise versio 1" }).click();
  await page.getByText("Versio 1 on julkaistu.").waitFor();
  await page.getByRole("link", { name: "Valitse, missä kyselyyn vastataan" }).click();
  await page.locator(`[name=survey_${guide.qr}]`).selectOption({ label: "Miten neuvolassa meni?" });
  await page.getByRole("button", { name: "Tallenna valinnat" }).click();
  await page.getByText("Valinnat on tallennettu.").waitFor();

  const phone = await context.browser().newContext({
    baseURL: new URL(page.url()).origin, viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true,
  });
  const client = await phone.newPage();
  await client.goto(QR);
  await accessible(client);
  await fits(client);
  await picture(client, "phone-children");
  await client.locator(".now .scale label").first().tap();
  await client.waitForFunction(() => document.querySelector(".progress span").textContent === "Vaihe 2 / 4");
  await client.getByText("Lelut").tap();
  await client.getByRole("button", { name: "Seuraava" }).tap();
  await client.locator("#own-k3-field").fill("Piikki sattui.");
  await client.getByRole("button", { name: "Seuraava" }).tap();
  await client.getByRole("button", { name: "Lähetä vastaukset" }).tap();
  await client.waitForURL("**/kiitos");

  await page.goto("/tyopoyta/kyselyt/neuvola-lapset");
  await page.getByText("Piikki sattui.").waitFor();
  const row = page.getByRole("row").filter({ hasText: "Lelut" });
  assert.match(await row.innerText(), /1\s+100/);
  await accessible(page);
  await picture(page, "answers");

  await page.getByRole("button", { name: "Tee uusi versio" }).click();
  await page.waitForURL("**/luonnos");
  await page.getByRole("link", { name: "Mikä oli kivaa?" }).click();
  await page.locator("#choice_fi_2").fill("Kirjat");
  await save(page);
  await page.getByText("Kysymys 2: vaihtoehdot ovat muuttuneet").waitFor();
  await page.getByRole("link", { name: "Tarkista ja julkaise" }).click();
  await page.getByText("Ei enää vertailukelpoista").waitFor();
  await page.getByRole("button", { name: "Julkaise versio 2" }).click();
  await page.getByText("Ei vertailukelpoista version 1 kanssa").waitFor();
  await client.goto(QR);
  assert.equal(await client.getByText("Kirjat").count(), 1);
  await page.getByRole("link", { name: "Versio 1" }).click();
  await page.getByText("Piikki sattui.").waitFor();
  await phone.close();
});
