# Everything a newcomer needs: `make demo`, then `make test`.
PYTHON ?= python3
VENV := .venv
DATA ?= ../shared/data/spacy
WORK ?= ../pipelines
BIN := $(VENV)/bin
EXPORTS := .venv-exports
LABEL_STUDIO ?= .servers/label-studio
.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z%-]+:.*## /{printf "  make %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# The lock pins every package with its hash; the project itself is installed as it stands here.
$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "factcheck needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

setup: $(VENV)/installed ## create .venv and install factcheck with its locked dependencies

demo: setup ## check an example answer with no network
	$(BIN)/factcheck reference build
	$(BIN)/factcheck --offline --fail-on never examples/en/geography.md

test: setup ## run the tests
	$(BIN)/python -m pytest $(TESTFLAGS)

# The annotation tools' packages pin what must not meet ours, and ask for far more than their readers
# load: the lock names just that, so nothing is resolved.
$(EXPORTS)/installed: requirements-exports.lock
	test -x $(EXPORTS)/bin/python || $(PYTHON) -m venv $(EXPORTS)
	$(EXPORTS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-exports.lock
	touch $@

test-exports: $(EXPORTS)/installed ## hold exports to the annotation tools' own readers
	FACTCHECK_REQUIRE_CONSUMERS=1 $(EXPORTS)/bin/python -m pytest tests/factcheck/exports/test_export_consumers.py

# About a gigabyte: for one who changes that export, not for every change.
$(LABEL_STUDIO)/installed:
	test -x $(LABEL_STUDIO)/bin/python || $(PYTHON) -m venv $(LABEL_STUDIO)
	$(LABEL_STUDIO)/bin/python -m pip install --quiet --disable-pip-version-check label-studio==1.23.2
	touch $@

test-label-studio: setup $(LABEL_STUDIO)/installed ## send tasks through a real Label Studio and back
	FACTCHECK_LABEL_STUDIO=$(LABEL_STUDIO)/bin/label-studio $(BIN)/python -m pytest -m labelstudio tests/factcheck/exports

lint: setup ## ruff and mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: setup ## write the generated blocks of the README again
	$(BIN)/cog -I . -r README.md

eval: setup ## score the tool on examples/, by language
	$(BIN)/python benchmarks/examples.py

bench-answers: setup ## score the tool on the whole answers of benchmarks/answers/, by language and half
	$(BIN)/python benchmarks/examples.py --answers benchmarks/answers

bench: setup ## measure start-up, speed and memory
	$(BIN)/python benchmarks/speed.py

bench-scale: setup ## measure batches of 100, 1,000 and 10,000 answers (hours)
	$(BIN)/python benchmarks/scale.py

bench-desk: setup ## measure the review page, the HTML report and comparisons
	$(BIN)/python benchmarks/review_page.py
	$(BIN)/python benchmarks/desk_pages.py

bench-claims: setup ## measure claim extraction on the labelled sets of ../shared/data
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	$(BIN)/python benchmarks/claims_quality.py
	$(BIN)/python benchmarks/claims_gold.py

bench-checks: setup ## score the computed checks on their gold, and on the worked solutions of ../shared/data
	$(BIN)/python benchmarks/checks_gold.py
	$(BIN)/python benchmarks/checks_math.py
	$(BIN)/python benchmarks/checks_references.py
	$(BIN)/python benchmarks/places_gold.py
	$(BIN)/python benchmarks/checks_silence.py
	$(BIN)/python benchmarks/checks_cost.py

bench-retrieval: setup ## measure whether the deciding sentence is found (CLAIMS of each set; all if not given)
	$(BIN)/python -m benchmarks.retrieval $(if $(CLAIMS),--claims $(CLAIMS))

bench-online: setup ## what the whole tool decides with a real MediaWiki on loopback
	$(BIN)/python -m benchmarks.online --keep

bench-verdict: setup ## measure the verdict model and its speed (MODEL=folder, NAME=of the results)
	$(BIN)/python -m benchmarks.verdict $(if $(MODEL),--model $(MODEL)) $(if $(NAME),--name $(NAME))
	$(BIN)/python benchmarks/verdict_speed.py $(if $(MODEL),--model $(MODEL)) $(if $(NAME),--name $(NAME)-speed)

train-verdict: WORK = ../verdict
train-verdict: setup ## make the verdict model anew (into WORK, in MINUTES of training)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r training/verdict/requirements.txt
	$(BIN)/python -m training.verdict.run ../shared/data $(WORK) --minutes $(or $(MINUTES),300)

train-encoder: WORK = ../encoder
train-encoder: setup ## make the encoder and the vectors of the leads anew (into WORK)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r training/verdict/requirements.txt
	$(BIN)/python -m training.encoder.run $(WORK)

bench-dense: setup ## measure how claims find their pages by words, by meaning, by both
	$(BIN)/python benchmarks/dense.py --xquad ../shared/data/labelled/xquad

lock: ## resolve both locks again (needs uv)
	uv pip compile pyproject.toml --extra zim --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements.lock
	uv pip compile tests/factcheck/exports/requirements.in --no-deps --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements-exports.lock

audit: ## look up the locked packages in the advisories of PyPI (needs uv and the network)
	uvx pip-audit --strict --require-hashes --disable-pip --progress-spinner off -r requirements.lock

fuzz: ## throw made-up input at the readers (MINUTES of each; needs uv)
	test -x ../fuzz/bin/python || uv venv ../fuzz --python $(PYTHON)
	uv pip install --quiet --python ../fuzz/bin/python -r requirements.lock 'atheris>=3'
	../fuzz/bin/python benchmarks/fuzz.py --minutes $(or $(MINUTES),60) --work ../fuzz/work

train-pipeline-%: setup ## train the spaCy pipeline of es, pt or hi (data from DATA, into WORK)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r training/verdict/requirements.txt
	$(BIN)/python -m training.pipelines.run $* $(DATA) $(WORK)

.PHONY: help setup demo test test-exports test-label-studio lint docs eval bench-answers bench bench-scale bench-desk bench-claims bench-checks bench-retrieval bench-online bench-verdict train-verdict train-encoder bench-dense lock audit fuzz
