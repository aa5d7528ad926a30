"""Learns sentiment and topics as ours does (words, pairs and pieces of words, hashed; one linear machine a question), then
reads all texts again as often as it is asked, and tells how long it took."""
import glob
import json
import sys
import time

import sklearn
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline, make_union
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.svm import LinearSVC


def tell(answer):
    print(json.dumps(answer), flush=True)


folder, texts = sys.argv[1:]
lines = [json.loads(line) for path in sorted(glob.glob(f"{folder}/*.jsonl")) for line in open(path, encoding="utf-8")]
labels = [line["topics"] + [line["sentiment"]] + (["mixed"] if line["mixed"] else []) for line in lines]
binary = MultiLabelBinarizer()
half = {"n_features": 2**16, "alternate_sign": False, "norm": None}
words = make_pipeline(HashingVectorizer(ngram_range=(1, 2), **half), TfidfTransformer(sublinear_tf=True))
pieces = make_pipeline(HashingVectorizer(analyzer="char_wb", ngram_range=(2, 5), **half), TfidfTransformer(sublinear_tf=True))
model = make_pipeline(make_union(words, pieces), OneVsRestClassifier(LinearSVC(C=0.2)))
model.fit([line["text"] for line in lines], binary.fit_transform(labels))
short = json.load(open(texts, encoding="utf-8"))
tell({"version": sklearn.__version__})
for _ in sys.stdin:
    begun = time.perf_counter()
    model.predict(short)
    tell({"seconds": time.perf_counter() - begun})
