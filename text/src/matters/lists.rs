//! Lists of words that several signs share: `@medicine` in a sign stands for all of that list.

/// The words that one alternative of a sign stands for: those of its list, or itself.
pub(super) fn words(written: &'static str) -> impl Iterator<Item = &'static str> {
    let list = written.strip_prefix('@').map(|name| LISTS.iter().find(|(held, _)| *held == name));
    let words = list.map_or(written, |list| list.expect("the signs name lists that are here").1);
    words.split(['|', ' ', '\n']).filter(|word| !word.is_empty())
}

const LISTS: &[(&str, &str)] = &[
    ("want", WANT),
    ("should", SHOULD),
    ("may", MAY),
    ("how", HOW),
    ("please", PLEASE),
    ("medicine", MEDICINE),
    ("time", TIME),
    ("visit", VISIT),
    ("day", DAY),
    ("someone", SOMEONE),
    ("fell", FELL),
    ("given", GIVEN),
    ("vill", VILL),
    ("medicin", MEDICIN),
    ("wish", WISH),
];

/// I want, I need, I have to.
const WANT: &str = "haluan haluaisin haluamme haluaisimme haluun haluisin haluttas tahdon tahtoisin haluais
    tarvitsen tarvitsisin tarvitsemme tarvitsisimme tarviin tarviisin tarvisin tarvin tarvis tarviis tarttisin
    tarttin tarttis tartten tartteisin pyydan pyytaisin pyydamme pyytasin";

/// It should be done, without saying who wishes it.
const SHOULD: &str = "pitaisi pitais pitas pitasi pittais taytyy taytyisi taytyis tarvii tarttee tarvitsis tarvitsisi
    tarvitsee ajattelin tarkoitus";

/// May I, could you, is there.
const MAY: &str = "voisitteko voitteko voisiko voiko voisko voiskohan voikohan voisikohan voitaisiinko voitaisko voidaanko
    voisitko voitko voisinko voinko voinkohan voitaiskos voisittekohan voisimmeko voimmeko saisinko saanko saisko saisiko
    saisimmeko saammeko saako saiskohan saisikohan saakohan saisinkohan saankohan saatteko saisitteko
    onnistuisiko onnistuuko onnistuiskohan onnistuisko
    pystyisitteko pystytteko pystyyko pystyisiko pystyttekos kaviskohan kavisiko kayko passaisiko
    paasisinko paasenko paasisiko paaseeko paasiskohan paasiskos loytyyko loytyisiko loytyiskohan irtoaisiko";

const HOW: &str =
    "miten kuinka mista mihin minne missa kenelle kehen keneen kenen mitenka milla milloin koska mites kuinkas
    mistas mihinkas kuka hur var vart vem nar how where who whom when";

/// A request to somebody who can do it.
const PLEASE: &str = "uusikaa uusikaatte uusisitteko uusitteko uusisiko uusiiko uusittaisiinko uusitaanko laittakaa
    laittaisitteko laitatteko lahettakaa lahettaisitteko lahetatteko kirjoittakaa kirjoittaisitteko kirjoitatteko
    maaratkaa maaraisitteko antakaa jatkakaa jatkaisitteko hoitakaa hoitaisitteko";

const MEDICINE: &str = "laake laakkeen laakkeet laakkeeni laaketta laakettani laakkeita laakkeitani laakkeiden laakkeista
    laakkeisiin laakkeeseen laakkeensa laakkeitaan laakitys* laakityk* laakey* laakkei* laaket laakemaara* laakelista*
    verenpainelaa* unilaa* sydanlaa* kilpirauhaslaa* masennuslaa* mielialalaa* sarkylaa* kipulaa* astmalaa* diabeteslaa*
    kolesterolilaa* epilepsialaa* psyykelaa* allergialaa* vatsalaa* rauhoitta* migreenilaa* aamulaa* iltalaa* yolaa*
    adhdlaa* kortison* verenohen* antibioot* antibiot* penisil* insuli* inhal* pilleri* ehkaisypil* tablet* salva*
    voide voidetta voiteen silmatip* tipat piikki piikin piikkia marevan* metformi* buran* panadol* thyrox* tyroks*
    thyroksi* concert* ketipin* opamox* tenox* imovan* triptyl* eliqui* xarelt* ozempi* ventoli* medikin* somac* sertral*
    esitalopr* diapam* morfii* lisinop* ramipri* bisopro* simvast* atorvas* levemir* lantus* novorap* emgesan* hormonik*";

const TIME: &str = "aika ajan aikaa aikani aikaani ajat aikoja aikojen ajakseni aikansa aikamme ajankohta* kaynti kayntia kaynnin
    kayntiani kayntini laakariaik* laakariaj* hammasaik* hammasaj* hammaslaakariaik* hammaslaakariaj* labraaik* labraaj*
    neuvolaaik* neuvolaaj* rontgenaik* rontgenaj* puhelinaik* soittoaik* soittoaj* vastaanottoaik* vastaanottoaj*
    rokotusaik* rokotusaj* kontrolliaik* kontrolliaj* leikkausaik* leikkausaj* poliaik* poliaj* tarkastusaik* peruutusaik*
    laboratorioaik* laboratorioaj* fysioterapiaaik* fysioterapiaaj* terkkariaik* tutkimusaik* tutkimusaj* varaukseni
    varaustani varauksen ajanvaraukseni ajanvaraustani";

const VISIT: &str =
    "laakarii* laakarille laakarin laakaria laakarilta laakarinaik* laakarinaj* hoitajalle hoitajan hoitajaa
    sairaanhoitaj* terkkarill* terkkarin terkalle terveydenhoitaj* vastaanotolle vastaanotol* hammaslaak* hammaslek*
    hammashoi* hammastark* labraan labras* laboratori* verikoke* rontgen* neuvolaan neuvolalaak* gynekol* gyne psykolog*
    psykiatr* fysiotera* fyssar* poliklin* polille kontrollii* rokotuk* rokotet* suuhygien* magneet* tutkimuk* ultraaan*
    sosiaalityon* kuvauk* jalkaterap* puhetera* laskent* verenpaine* mittauk* mammogra* papa papakok* tarkastuk*
    omalaak* lekuri* silmalaak* ihotauti* korvalaak* leikkauks* naytte* terveystark* todistuk* diabetesho*";

const DAY: &str = "huomenna huomisen huomiselle huominen tanaan tanaiselle tanaisen ylihuomenna maanantai* tiistai* keskiviik*
    torstai* perjantai* lauantai* sunnuntai* viikolla viikolle viikon aamulla iltapaiva* kello klo ensi sairast* kuume* flunss*
    varattu* sovittu* ajalle";

/// Who is cared for.
const SOMEONE: &str = "aiti aitini aidin aitia aitimme aidilta aidille isa isani isan isaa isalle isalta isamme mummo mummoni
    mummi mummin mummon mummolle mummu mummulle mummille vaari vaarin vaarini vaarille vaarilta pappa pappani papan papalle
    ukki ukille ukin isoaiti* isoisa* anoppi* appi appiukk* appeni mies mieheni miehelle miehen vaimo* puoliso* tati tatini
    seta setani sisko* veli veljeni veljelle lapsi lapseni lapsen lapselle lasta poika poikani pojan pojalle tytto tyttoni
    tyttaren* tyttare* vauva* potilas potilaan potilaalle potilasta potilaita asukas asukkaan asukkaalle asukkaita
    asukk* vanhus vanhuk* vanhust* asiakas asiakkaan asiakkaalle omainen omaise* naapuri* muistisair* dementi* dementoi* liikuntarajo*
    kehitysvam* pyoratuolipot*";

const FELL: &str =
    "kaatui kaatunut kaatumaan kaatuivat kaatua kaaduin kaatuneen liukastui liukastunut liukastuin liukastua
    kompastui kompastuin kompastunut putosi putosin pudonnut pudota putoamaan tippui tippunut tippumaan tippua tipahti
    kellahti pudotettiin pudottivat pudotti";

const GIVEN: &str = "antoi antoivat annettiin annettu antaneet antanut laitettiin laitettu laittoi laittoivat pistettiin pistetty
    pisti pistivat maarattiin maaratty maarasi syotettiin jaettiin jaettu jakoi jakoivat sai saanut sain saimme toimitettiin
    tuotiin toi toivat tuli kirjattiin kirjattu kirjasi tiputettiin rokotettiin rokotettu";

const VILL: &str = "vill ville skulle onskar onskade behover behovde maste kan kunde far fa kunna";

const MEDICIN: &str = "medicin medicinen mediciner medicinerna mediciners dos dosen doser lakemedel lakemedlet lakemedlen insulin
    insulinet tablett* piller pillren spruta sprutan vaccin vaccinet antibiotik* blodtrycksmed* somnmed* hjartmed* astmamed*
    vardtabl* varktabl* dosett* penicillin*";

const WISH: &str =
    "want wants like need needs would could can please wish how must may hoping trying going will demand request
    intend wanting filing submit submitting";
