# Everything runs in .venv, which the first target that needs it makes. `make help` lists the targets.
PYTHON ?= python3
BIN := .venv/bin
DAY1 := seeds/demo/2024-10-22
DAY2 := seeds/demo/2024-10-23
BRIEFING := $(BIN)/briefing --config seeds/demo/briefing.toml

# exit code 3 is "done, but some input could not be read": two demo files are broken on purpose
SOME := || [ $$? -eq 3 ]

.DEFAULT_GOAL := help
.PHONY: help setup briefing test lint types check golden wheel-check docs man release lock bench mutants coverage fitness crash-test overlap-test fuzz page-figures newer-debian container-check screenshots clean

## help: list the targets
help:
	@sed -n 's/^## //p' Makefile

## setup: system libraries, virtual environment, dependencies (quick when nothing changed)
setup: .venv/ready

.venv/ready: pyproject.toml requirements.lock .ci/system-libraries
	@.ci/system-libraries $(PYTHON)
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --require-hashes -r requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps -e .
	@$(BIN)/python -m compileall -q briefing
	@touch $@

## briefing: build the demo edition (PDF, HTML and more) into output/
briefing: setup
	@$(BRIEFING) -q build $(DAY1) --as-of 2024-10-22T06:00:00Z --format json --output output >/dev/null $(SOME)
	@$(BRIEFING) build $(DAY2) --as-of 2024-10-23T06:00:00Z --previous output/2024-10-22/demo.json \
	    --format pdf,html,email,text,markdown,json,epub --output output $(SOME)
	@echo "open output/2024-10-23/demo.pdf"

## test: the whole test suite
test: setup
	@$(BIN)/python -m pytest -n auto

## lint: style and formatting
lint: setup
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

## types: mypy, strict
types: setup
	@$(BIN)/mypy

## check: lint, types and tests
check: lint types test

## golden: rewrite the golden files (review the diff like code)
golden: setup
	@$(BIN)/python -m pytest -q -p no:randomly tests --update-golden

## wheel-check: build the wheel, install it in an empty environment, run the demo from there
wheel-check: setup
	@.ci/wheel-check

## docs: the docs as a site in build/site, every link checked
docs: setup
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict && echo build/site/index.html

## man: a manual page for each command in build/man
man: setup
	@$(BIN)/python benchmarks/man_pages.py build/man

## release: wheel, source package, bill of materials and sums in dist
release: setup
	@.ci/release

## lock: pin all dependencies with hashes
lock:
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	    --no-emit-index-url --no-annotate --group dev --extra dkim --extra sign pyproject.toml -o requirements.lock

## bench: measure every stage beside what a user would pick instead (BENCH=tiny|small|full|huge)
BENCH ?= small
bench: setup
	@$(BIN)/python -m benchmarks --size $(BENCH)

## mutants: break rules one by one and see which no test notices (MUTANTS="compose/restrict.py", or SAMPLE=40 of all)
SAMPLE ?= 40
mutants: setup
	@$(BIN)/python -m benchmarks.mutants $(if $(MUTANTS),$(MUTANTS),--sample $(SAMPLE))

## coverage: how much of each package its own tests run, held by floors (COVERED="select text", or all)
coverage: setup
	@$(BIN)/python -m benchmarks.coverage_floors $(COVERED)

## fitness: precision and recall of what is kept out as not fit to print, kind by kind
fitness: setup
	@$(BIN)/python -m benchmarks.fitness

## crash-test: kill the morning run at durable steps and count what is lost (TRIALS=60, or all)
TRIALS ?= 60
crash-test: setup
	@$(BIN)/python benchmarks/crash_test.py $(if $(filter all,$(TRIALS)),--all,--trials $(TRIALS))

## overlap-test: start other commands beside the morning run and count what is lost (ROUNDS=100)
ROUNDS ?= 100
overlap-test: setup
	@$(BIN)/python benchmarks/overlap_test.py --rounds $(ROUNDS)

## fuzz: mutate input for a minute per parser
fuzz: setup
	@$(BIN)/python benchmarks/fuzz_intake.py

## page-figures: words printed and chosen, pages and how far they are filled, of the demo
page-figures: briefing
	@$(BIN)/python -m benchmarks.page_figures && $(BIN)/python -m benchmarks.page_figures --design memo

## newer-debian: the PDF tests on the next Debian release, in a chroot; says so when it could not
newer-debian: setup
	@.ci/newer-debian

## container-check: build the image and try it; says so when it could not
container-check:
	@.ci/container-check

## screenshots: draw the pictures in docs/images, and the recording of a terminal
screenshots: setup briefing
	@$(BIN)/python benchmarks/screenshots.py && $(BIN)/python -m benchmarks.recording

## clean: remove what was made (not the environment)
clean:
	@find output -mindepth 1 ! -name .gitkeep -delete
	@rm -rf dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
