// Every page, narrow and light in every language, wide and dark in Finnish: nothing that axe finds, nothing that sticks out.
import { accessible, fits, guide, journey, picture, signIn } from "./house.mjs";

const open = ["/", "/palaute", "/palaute/seuranta", `/palaute/seuranta/${guide.receipt}`, `/s/${guide.survey_links[1]}`,
  `/q/${guide.qr}`, `/q/${guide.own_survey_qr}`, "/kiitos", "/tyytyvaisyys", "/saavutettavuus", "/tietosuoja", "/palaute/vaaratilanne", "/palaute/vaaratilanne/seuranta/DEMO7", "/tyytyvaisyys/teot", "/avoin-data", "/mittarit", "/mittarit/nps", "/tyytyvaisyys/upotus", "/katsaukset", "/katsaukset/demo-katsaus-fi", "/katsaukset/demo-katsaus-sv", "/tyopoyta/kirjaudu", "/ei-ole"];
const staff = ["/tyopoyta/palautteet", "/tyopoyta/palautteet?osa=omat", "/tyopoyta/palautteet?osa=valmiit",
  "/tyopoyta/kirjaa", "/tyopoyta/kyselyt", "/tyopoyta/kyselyt/uusi", "/tyopoyta/kyselyt/linkit", "/tyopoyta/kyselyt/hammashoito", "/tyopoyta/kyselyt/hammashoito/luonnos", "/tyopoyta/kyselyt/hammashoito/luonnos/kysymykset/k4", "/tyopoyta/kyselyt/hammashoito/luonnos/kysymykset/k5", "/tyopoyta/kyselyt/hammashoito/luonnos/kysymykset/uusi?laji=single", "/tyopoyta/kyselyt/hammashoito/esikatselu?kieli=sv", "/tyopoyta/kyselyt/hammashoito/julkaise", "/tyopoyta/kutsut", "/tyopoyta/kutsut/suunnitelma?siemen=1", "/tyopoyta/kutsut/osuudet", "/tyopoyta/kutsut/viestit", "/tyopoyta/kutsut/vastaaminen", "/tyopoyta/tuonti", "/tyopoyta/julisteet", "/tyopoyta/haku", "/tyopoyta/haku?sanat=hoitaja&laji=thanks", "/tyopoyta/ilmoitukset", "/tyopoyta/kohteet", "/tyopoyta/kohteet/suu-lahdenpera?kokeile=hammas",
  "/tyopoyta/luvut", "/tyopoyta/luvut?mittari=nps&rivit=quarter&sarakkeet=channel", "/tyopoyta/luvut?mittari=statement_agree&rivit=service", "/tyopoyta/luvut?mittari=feedback_by_kind&rivit=", "/tyopoyta/haut", "/tyopoyta/palvelu", "/tyopoyta/johtaminen", "/tyopoyta/johtaminen?paikka=terveys&jakso=30", "/tyopoyta/syrjassa", "/tyopoyta/toimet", "/tyopoyta/toimet/uusi", "/tyopoyta/toimet/demo-action-01",
  "/tyopoyta/vaaratilanteet/luvut", "/tyopoyta/raportit", "/tyopoyta/raportit/demo-tiedote", "/tyopoyta/raportit/demo-katsaus-fi", "/tyopoyta/tavoitteet"];
const ombudsman = ["/tyopoyta/asiavastaava", "/tyopoyta/asiavastaava/luvut"];
const safety = ["/tyopoyta/vaaratilanteet", "/tyopoyta/vaaratilanteet?tila=closed&seuraus=unknown",
  "/tyopoyta/vaaratilanteet/luvut", "/tyopoyta/vaaratilanteet/demo-safety-03", "/tyopoyta/vaaratilanteet/demo-safety-07"];
const administrator = ["/tyopoyta/ihmiset", "/tyopoyta/lupaukset"];
const NARROW = 320;
const name = (path) => path.replaceAll(/[^a-z0-9]+/gi, "-") || "-";

const visit = async (page, paths) => {
  const languages = page.viewportSize().width === NARROW ? ["", "/sv", "/en"] : [""];
  for (const path of paths) {
    for (const language of languages) {
      await page.goto(language + path);
      await accessible(page);
      await fits(page);
      if (!language) await picture(page, `${page.viewportSize().width}${name(path)}`);
    }
  }
  await page.goto("/fi/");
};

for (const [width, colorScheme] of [[NARROW, "light"], [1280, "dark"]]) {
  await journey({ viewport: { width, height: 800 }, colorScheme }, async (page, context) => {
    await visit(page, open);
    await page.goto("/palaute");
    await page.locator("form[data-once]").evaluate((form) => form.submit());
    await page.locator(".mends").waitFor();
    await accessible(page);
    await fits(page);
    await picture(page, `${width}-mends`);
    await page.goto("/palaute");
    await page.locator("form[data-once]").evaluate((form) => {
      form.querySelector("#text").value = "Teen muistutuksen. Äidille annettiin väärä lääke. En jaksa enää elää.";
      form.querySelector("[name=target][value='?']").checked = true;
      form.querySelector("[name=kinds]").checked = true;
      form.submit();
    });
    await page.locator(".asking").waitFor();
    await accessible(page);
    await fits(page);
    await picture(page, `${width}-asking`);
    await page.getByRole("button", { name: "Siirry ilmoitukseen" }).click();
    await page.waitForURL("**/palaute/vaaratilanne");
    await page.locator("form[data-once]").evaluate((form) => form.submit());
    await page.locator(".mends").waitFor();
    await accessible(page);
    await fits(page);
    await signIn(page, guide.experience_manager);
    await page.goto("/tyopoyta/johtaminen");
    await page.locator(".alarms .open").first().waitFor();
    await visit(page, staff);
    await page.goto("/tyopoyta/palautteet");
    await page.locator("tbody a").first().click();
    await page.locator("summary").first().click();
    await accessible(page);
    await fits(page);
    await picture(page, `${width}-one-feedback`);
    await context.clearCookies();
    await signIn(page, guide.safety_reader);
    await visit(page, safety);
    await context.clearCookies();
    await signIn(page, guide.ombudsman);
    await visit(page, ombudsman);
    await context.clearCookies();
    await signIn(page, guide.administrator);
    await visit(page, administrator);
  });
}
