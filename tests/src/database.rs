use crate::cast;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor, Row};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{DatabaseUrl, Store, Vault};

/// The address of a PostgreSQL server on which the tests may make databases.
const SERVER: &str = "KUULE_TEST_POSTGRES";
/// For a developer without one; the test runner never sets it.
const WITHOUT: &str = "KUULE_TEST_WITHOUT_POSTGRES";

static NEXT: AtomicU32 = AtomicU32::new(0);

/// The databases that Kuule runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Postgres,
}

/// A database of one test's own; when it goes out of scope, it is gone.
pub struct Fresh {
    pub database: Database,
    pub url: DatabaseUrl,
    /// As the command line takes it.
    pub address: String,
    folder: PathBuf,
    name: String,
}

impl Database {
    pub const BOTH: [Database; 2] = [Database::Sqlite, Database::Postgres];

    /// A new, empty database; none where a developer has said that there is no PostgreSQL.
    pub fn fresh(self) -> Option<Fresh> {
        let name = format!("kuule_test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(&name);
        let address = match self {
            Database::Sqlite => format!("sqlite:{}", folder.join("kuule.db").display()),
            Database::Postgres => {
                let server = server()?;
                on_server(&server, &[format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")]);
                format!("{}/{name}", server.rsplit_once('/').unwrap().0)
            }
        };
        // What a test of the same number left when it was killed.
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(&folder).unwrap();
        let url = DatabaseUrl::parse(&address).unwrap();
        Some(Fresh { database: self, url, address, folder, name })
    }

    /// Runs a test on a database of its own.
    pub async fn with(self, test: impl AsyncFnOnce(&Fresh)) {
        if let Some(fresh) = self.fresh() {
            test(&fresh).await;
            // The writer sees that its store is gone and closes its connection, so that nobody has to break it.
            tokio::task::yield_now().await;
        }
    }
}

impl Fresh {
    pub async fn store(&self) -> Store {
        Store::open(&self.url, Vault::from_hex(cast::KEY).unwrap()).await.unwrap()
    }

    /// A folder of the test's own.
    pub fn folder(&self) -> &PathBuf {
        &self.folder
    }

    /// A connection past the store.
    pub async fn connection(&self) -> AnyConnection {
        sqlx::any::install_default_drivers();
        AnyConnection::connect(&self.address).await.unwrap()
    }

    /// One number that the database is asked for past the store.
    pub async fn number(&self, sql: &str) -> i64 {
        let row = self.connection().await.fetch_one(AssertSqlSafe(sql.to_owned())).await.unwrap();
        row.try_get(0).unwrap()
    }

    /// Everything that a thief of the database would hold: the bytes of its files, or every row as text.
    pub async fn everything(&self) -> Vec<u8> {
        match self.database {
            Database::Sqlite => {
                let files = std::fs::read_dir(&self.folder).unwrap().map(|file| file.unwrap().path());
                files.flat_map(|file| std::fs::read(file).unwrap()).collect()
            }
            Database::Postgres => self.every_row().await.into_bytes(),
        }
    }

    async fn every_row(&self) -> String {
        let tables = self
            .connection()
            .await
            .fetch_all("SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = 'public'")
            .await
            .unwrap();
        let mut all = String::new();
        for table in tables {
            all += &self.rows(table.try_get(0).unwrap()).await;
        }
        all
    }

    /// Every row of a table as text, one a line.
    pub async fn rows(&self, table: &str) -> String {
        let row = match self.database {
            Database::Sqlite => self.joined_columns(table).await,
            Database::Postgres => "CAST(held AS TEXT)".to_owned(),
        };
        let sql = format!("SELECT {row} FROM {table} AS held");
        let rows = self.connection().await.fetch_all(AssertSqlSafe(sql)).await.unwrap();
        rows.iter().map(|row| row.try_get::<String, _>(0).unwrap() + "\n").collect()
    }

    async fn joined_columns(&self, table: &str) -> String {
        let sql = format!("SELECT name FROM pragma_table_info('{table}')");
        let names = self.connection().await.fetch_all(AssertSqlSafe(sql)).await.unwrap();
        let column = |name: String| format!("coalesce({name}, '')");
        let columns: Vec<String> = names.iter().map(|row| column(row.try_get(0).unwrap())).collect();
        columns.join(" || ',' || ")
    }

    /// Breaks every connection to the database, as a restart of the server does.
    pub fn break_connections(&self) {
        let name = &self.name;
        let sql = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        on_server(&server().unwrap(), &[sql]);
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
        if self.database == Database::Postgres
            && let Some(server) = server()
        {
            on_server(&server, &[format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name)]);
        }
    }
}

fn server() -> Option<String> {
    match (std::env::var(SERVER), std::env::var(WITHOUT)) {
        (Ok(server), _) => Some(server),
        (Err(_), Ok(_)) => None,
        (Err(_), Err(_)) => panic!(
            "this test needs PostgreSQL: run bin/test, or set {SERVER} to a server on which databases may be made \
             (postgres://postgres@127.0.0.1:5432/postgres), or {WITHOUT}=1 to leave PostgreSQL out"
        ),
    }
}

/// On a thread of its own, for a test may be within a runtime already.
fn on_server(server: &str, statements: &[String]) {
    let run = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            sqlx::any::install_default_drivers();
            let mut connection = AnyConnection::connect(server).await.unwrap();
            for statement in statements {
                connection.execute(AssertSqlSafe(statement.clone())).await.unwrap();
            }
        });
    };
    std::thread::scope(|scope| scope.spawn(run).join()).unwrap();
}
