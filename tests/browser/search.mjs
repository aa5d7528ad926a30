// What came before is found by its words: a handler searches, narrows, opens what was found and comes back.
import { accessible, assert, fits, guide, journey, picture, signIn } from "./house.mjs";

await journey({}, async (page) => {
  await signIn(page, guide.experience_manager);
  await page.getByRole("link", { name: "Haku", exact: true }).click();
  await page.getByText("Kirjoita hakusanoja tai rajaa hakua").waitFor();
  await accessible(page);
  await page.getByLabel("Hakusanat").fill("hoitajat ystävällinen");
  await page.keyboard.press("Enter");
  const rows = page.locator(".found li");
  await rows.first().waitFor();
  const marked = (await rows.first().locator("mark").allInnerTexts()).join(" ").toLowerCase();
  assert.match(marked, /hoita/);
  await accessible(page);
  await picture(page, "search");
  const all = await rows.count();

  await page.getByText("Rajaa hakua").click();
  await page.getByLabel("Kiitos").check();
  await page.locator("[name=tila][value=answered]").check();
  await page.locator(".act").getByRole("button", { name: "Hae" }).click();
  await page.waitForURL(/laji=thanks/);
  assert.ok((await rows.count()) <= all);
  assert.ok(await page.locator("[name=laji][value=thanks]").isChecked(), "the address carries the question");
  await accessible(page);
  await picture(page, "search-narrowed");

  await page.goto("/tyopoyta/haku?sanat=zyxwv");
  await page.getByRole("heading", { name: "Yhtään palautetta ei löytynyt" }).waitFor();
  await accessible(page);
  await picture(page, "search-nothing");

  await page.goto("/tyopoyta/haku?sanat=hoitaja");
  await rows.first().getByRole("link").click();
  await page.getByText("Lähettäjä").first().waitFor();
  await page.goBack();
  await rows.first().waitFor();

  await page.setViewportSize({ width: 320, height: 640 });
  await fits(page);
  await accessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await picture(page, "search-phone");
  for (const language of ["sv", "en"]) {
    await page.goto(`/${language}/tyopoyta/haku?sanat=hoitaja&laji=thanks`);
    await rows.first().waitFor();
    await accessible(page);
    await fits(page);
  }
});
