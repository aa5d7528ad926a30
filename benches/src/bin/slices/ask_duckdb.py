"""Reads the file once into a native table, then answers questions as they come: a line of JSON for each."""
import json
import sys
import time

import duckdb


def tell(answer):
    print(json.dumps(answer), flush=True)


setup = json.loads(sys.stdin.readline())
scores = ["nps", "access", "encounter", "participation", "safety", "information", "clarity", "usefulness"]
narrow = ["channel", "language", "age_group", "sex"] + scores
types = {"unit": "USMALLINT", "survey": "USMALLINT"} | {column: "UTINYINT" for column in narrow}
columns = ", ".join(f"{column} {kind}" for column, kind in types.items())
database = duckdb.connect(setup["database"])
database.execute(f"CREATE TABLE responses (day DATE, {columns})")
file_columns = {"day": "INTEGER"} | types
database.execute(
    "INSERT INTO responses SELECT DATE '1970-01-01' + day, * EXCLUDE (day) "
    f"FROM read_csv('{setup['csv']}', header = false, auto_detect = false, columns = {file_columns})"
)
database.execute("CREATE TABLE units (unit USMALLINT, service VARCHAR)")
database.executemany("INSERT INTO units VALUES (?, ?)", setup["units"])
database.execute("CHECKPOINT")
threads = database.execute("SELECT current_setting('threads')").fetchone()[0]
tell({"version": duckdb.__version__, "threads": threads})

for sql in sys.stdin:
    start = time.perf_counter()
    rows = database.execute(sql).fetchall()
    milliseconds = 1000 * (time.perf_counter() - start)
    tell({"milliseconds": milliseconds, "rows": [[str(value) for value in row] for row in rows]})
