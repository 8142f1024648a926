# Dun: elke opdracht is een regel. Het werk staat in tools/opzet.py (ook voor Windows, zie README).
.PHONY: site build test snel check week uittocht audit fix bench lock clean
OPZET = python3 tools/opzet.py

site:  ; @$(OPZET) site
build: ; @$(OPZET) build
test:  ; @$(OPZET) test
snel:  ; @$(OPZET) snel
check: ; @$(OPZET) check
week:  ; @$(OPZET) check --week
uittocht: ; @$(OPZET) uittocht
audit: ; @$(OPZET) audit
fix:   ; @$(OPZET) fix
bench: ; @$(OPZET) bench
lock:  ; @$(OPZET) lock
clean: ; @rm -rf site .bouw .bouw-uittocht .venv .venv-uittocht
