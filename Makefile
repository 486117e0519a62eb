# Everything a newcomer runs. `make demo` and `make test` set up a fresh machine themselves.

SWIFT_FLAGS := --explicit-target-dependency-import-check error
SOURCES := Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift Fuzzing

# How long `make fuzz` runs.
SECONDS ?= 60

.PHONY: help setup build demo test check check-deep faults fuzz conformance annotation bench bench-json bench-workers lint format samples clean

help:
	@echo "make demo         set up everything and run the main job on SampleInbox"
	@echo "make test         set up everything, then lint, build and test"
	@echo "make check        lint, build and test without setting up"
	@echo "make check-deep   run the tests under the address and thread sanitizers, then fuzz for a minute"
	@echo "make faults       break the program in every way an office meets, and hold what it leaves against a calm run (Python)"
	@echo "make fuzz         fuzz the reader of workbooks for SECONDS=60"
	@echo "make conformance  compare the reader with openpyxl and calamine over CORPUS=DIR (Python)"
	@echo "make annotation   put notes into the workbooks of CORPUS=DIR and compare the copies with them (Python, LibreOffice if there)"
	@echo "make bench        measure the reader against its floor and its peers (Python)"
	@echo "make bench-json   the same, printed as JSON"
	@echo "make bench-workers  measure what grading in worker processes costs (Python)"
	@echo "make format       put the sources into the committed format"
	@echo "make samples      make SampleInbox and the test workbooks anew (Python, LibreOffice)"

setup:
	@scripts/setup.sh

build: setup
	swift build -c release $(SWIFT_FLAGS) --product vtlt-batch

demo: build
	@scripts/demo.sh

test: setup check

check: lint
	swift build --build-tests $(SWIFT_FLAGS)
	swift test --skip-build

check-deep: setup
	scripts/sanitizers/test.sh $(SWIFT_FLAGS)
	$(MAKE) fuzz SECONDS=60

faults: build
	@scripts/setup.sh python3 gcc
	python3 scripts/faults/faults.py .build/release/vtlt-batch $(OPTIONS)

fuzz: setup
	scripts/fuzz/run.sh $(SECONDS)

conformance: build
	@scripts/setup.sh python3 python3-venv
	scripts/conformance/run.sh $(if $(CORPUS),"$(CORPUS)")

annotation: setup
	@scripts/setup.sh python3 python3-venv
	swift build --product AnnotationProbe
	swift build --product vtlt-batch
	scripts/annotation/run.sh $(if $(CORPUS),"$(CORPUS)")

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)

format:
	swift format --in-place --recursive --parallel $(SOURCES)

samples:
	scripts/samples/build.sh

bench bench-json:
	@scripts/setup.sh python3 python3-venv
	@$(MAKE) --no-print-directory -C Benchmarks $@

bench-workers: build
	@scripts/setup.sh python3
	@$(MAKE) --no-print-directory -C Benchmarks $@

clean:
	swift package clean
