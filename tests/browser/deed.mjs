// From a feedback to a deed: a customer-experience manager begins an action from it, publishes it, and everybody reads
// it on the satisfaction page, in Swedish too.
import { accessible, assert, guide, journey, picture, signIn } from "./house.mjs";

const HEARD = "Ulko-oven kynnykseen kompastuu.";
const DID = "Kynnys on poistettu.";

await journey({}, async (page, context) => {
  await signIn(page, guide.experience_manager);
  await page.locator("tbody a").first().click();
  await page.waitForURL("**/tyopoyta/palautteet/*");
  const feedback = page.url();
  await page.locator("summary").filter({ hasText: "Kehittämistoimet" }).click();
  await page.getByRole("link", { name: "Aloita uusi toimi tästä palautteesta" }).click();
  await page.getByLabel("Mitä kerroitte (suomeksi)").fill(HEARD);
  await page.getByLabel("Mitä teimme (suomeksi)").fill(DID);
  await page.getByLabel("Mitä teimme (ruotsiksi)").fill("Tröskeln är borta.");
  await page.getByLabel("Tehty").check();
  await accessible(page);
  await page.getByRole("button", { name: "Tallenna toimi" }).click();
  await page.getByRole("button", { name: "Julkaise" }).waitFor();
  await accessible(page);
  await picture(page, "action-saved");

  const reader = await context.browser().newContext({ baseURL: new URL(feedback).origin });
  const open = await reader.newPage();
  await open.goto("/tyytyvaisyys/teot");
  assert.doesNotMatch(await open.locator("main").innerText(), /kompastuu/);
  await page.getByRole("button", { name: "Julkaise" }).click();
  await page.getByText("Johanna Lindroos julkaisi").waitFor();

  await open.goto("/tyytyvaisyys");
  await open.getByText(DID).waitFor();
  await open.getByRole("link", { name: "Kaikki teot" }).click();
  await open.waitForURL("**/tyytyvaisyys/teot");
  const deed = open.locator(".deeds li").filter({ hasText: HEARD });
  assert.doesNotMatch(await deed.innerText(), /palautteita/, "one feedback is not told of");
  assert.equal(await open.locator("main a[href*='/tyopoyta/']").count(), 0);
  await open.goto("/sv/tyytyvaisyys/teot");
  const swedish = open.locator(".deeds li").filter({ hasText: "Tröskeln är borta." });
  assert.equal(await swedish.locator("p[lang=fi]").innerText(), HEARD);
  await accessible(open);
  await reader.close();

  await page.goto(feedback);
  await page.locator("summary").filter({ hasText: "Kehittämistoimet (1)" }).click();
  await page.getByRole("link", { name: HEARD }).waitFor();
});
