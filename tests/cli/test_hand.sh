#!/bin/bash
# An exercise played by hand from the command line: a person against a computer player, the white
# cell, undo, and that all of it is in the file and replays.
# shellcheck source=tests/cli/common.sh
. tests/cli/common.sh
file=$scratch/hand.demarche
session() { ends 0 "$program" session "$@"; }

session new "$file" scenarios/cold-harbour --seed 7 --players halmark=person,surovia=firm
says "The exercise begins"
ends 5 "$program" session new "$file" scenarios/cold-harbour
session go "$file"
says "Halmark must decide: h_tell"
session turn "$file"
says "ready            Confirm the standing order: refused by R3"
says "obligation #1: halmark owes under R2.first_packet"
session turn "$file" --json
says '"turn":"people","decisions":{"halmark":"h_tell"}'

# refused, and an outcome of play: on record with its reason
session choose "$file" h_tell=ready --reason "strike back"
says 'Halmark may not choose "Confirm the standing order": refused by R3'
# the white cell decides otherwise, and says why; the event keeps what the rule said
ends 2 "$program" session override "$file" allow h_tell=ready
says "allow_option needs a text"
session override "$file" allow h_tell=ready --reason "to show what happens"
says "The rule says: refused by R3"
session choose "$file" h_tell=ready --likelihood 40 --confidence low --reason "now we may" --json
says '"said":"now we may"'
says '"kind":"order_active"'

session override "$file" excuse 0 --reason "a holiday"
says "The white cell excuses Halmark"

# messages, a packet with fields shared and withheld, assessments: of its own accord
session send "$file" halmark inquiry --over risk_link --about blackout --text "What happened?"
says "Halmark sends an inquiry to Surovia"
session send "$file" halmark packet --over risk_link --about blackout --share persons,sample
says "Halmark may not send an information packet: not possible"
session send "$file" halmark packet --over risk_link --about blackout \
    --share incident,first_seen,sectors,persons,impact,effect,help,contact
says "With this Halmark has done, in time, what it owed Surovia under R2"
ends 2 "$program" session send "$file" halmark letter --over risk_link
says "there are: notification, inquiry"
session assess "$file" halmark blackout --likelihood 70 --confidence low
says "Halmark puts on record: it is likely (70%)"
ends 2 "$program" session assess "$file" halmark blackout --likelihood 70
says "an assessment has both"

# the white cell's hand
session inject "$file" --for surovia --text "A journalist calls."
says "An inject by the white cell, for Surovia"
session note "$file" --text "The room is split."
says "The facilitator notes: The room is split."
session norm "$file" R3 off --for halmark
says "R3 (No automatic retaliation) no longer binds Halmark"
ends 2 "$program" session norm "$file" R3 off --for halmark
says "nothing would come of this"
session delay "$file" hospital --to 0:09:00
session skip "$file" parliament
session fire "$file" surovia_asks
ends 2 "$program" session fire "$file" surovia_asks
ends 2 "$program" session fire "$file" surovia_ask
says 'did you mean "surovia_asks"'
"$program" session turn "$file" --json >"$scratch/before"
session undo "$file"
session undo "$file"
session redo "$file"
session redo "$file"
"$program" session turn "$file" --json | cmp - "$scratch/before" || fail "undo and redo differ"
ends 2 "$program" session redo "$file"
ends 2 "$program" session undo "$file" --for halmark
says "only the facilitator"

# the clock, a computer that stands in, another player
session go "$file" --to 0:05:00
session go "$file"
says "Halmark must decide: "
session stand-in "$file" halmark
session go "$file"
session pass "$file"
session seat "$file" halmark cautious
session go "$file"
says "The exercise is over"
ends 2 "$program" session note "$file" --text "too late"

# all of it replays, and tells again why: motives of computers, words of people
ends 0 "$program" verify "$file"
says "every world is the same"
ends 0 "$program" session info "$file" --entries
says "halmark message risk_link packet"
says "seat halmark cautious"
ends 0 "$program" branch "$file" --at 6 --name "what if" --stop
session switch "$file" main
ends 2 "$program" session switch "$file" nowhere
session export "$file" "$scratch/hand.jsonl"
session import "$scratch/hand.jsonl" "$scratch/again.demarche"
ends 0 "$program" verify "$scratch/again.demarche"

# a wrong verb, too many words
ends 2 "$program" session undu "$file"
says 'did you mean "undo"'
ends 2 "$program" session fire "$file"
says "write: demarche session fire FILE INJECT"

finish
