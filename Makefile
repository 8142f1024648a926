# Dun: elke opdracht is een regel. Wat zij doet en nodig heeft, staat in tools/ (ook voor Windows, zie README).
.PHONY: site serve build check snel test week uittocht audit fix bench lock clean gouden vertaling iconen werker derden hoogtes toezicht redactie eigenaren wijzigingen wroet
OPZET = python3 tools/opzet.py

site:      ; @$(OPZET) site $(POORT)
serve:     ; @$(OPZET) serve $(POORT)
build:     ; @$(OPZET) build
check:     ; @$(OPZET) check
snel:      ; @$(OPZET) snel
test:      ; @$(OPZET) test
week:      ; @$(OPZET) week
toezicht:  ; @$(OPZET) toezicht
uittocht:  ; @$(OPZET) uittocht
audit:     ; @$(OPZET) audit
fix:       ; @$(OPZET) fix
bench:     ; @$(OPZET) bench
lock:      ; @$(OPZET) lock
clean:     ; @$(OPZET) clean
gouden:    ; @$(OPZET) gouden
vertaling: ; @$(OPZET) vertaling
iconen:    ; @$(OPZET) iconen
derden:    ; @$(OPZET) derden
werker:    ; @$(OPZET) werker
wijzigingen: ; @$(OPZET) wijzigingen
hoogtes:   ; @$(OPZET) hoogtes
redactie:  ; @$(OPZET) redactie
eigenaren: ; @$(OPZET) eigenaren
wroet:     ; @$(OPZET) wroet
