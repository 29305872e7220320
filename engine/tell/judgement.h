#pragma once

#include "base/text.h"
#include "rules/judge.h"

/// An act at some moment, and all that norms say to it. About 8 KB.
typedef struct dm_judgement {
    const dm_scenario *scenario;
    const dm_world *world;
    dm_input act;       ///< ACT of a state
    dm_verdict verdict; ///< what decides
    dm_verdict rows[DM_CLAUSES_MAX];
    int count; ///< dm_judge_all()
} dm_judgement;

/// Judges an act of the world as it stands.
void dm_judgement_of(const dm_scenario *scenario, const dm_world *world, const dm_input *act,
                     dm_judgement *judgement);

/// Appends who would do what, the verdict in one sentence, and every clause that speaks.
void dm_judgement_print(const dm_judgement *judgement, dm_text *text);

/// Appends the same as one JSON object, without a newline.
/// @param seed  of the play that led there
void dm_judgement_json(const dm_judgement *judgement, uint64_t seed, dm_text *text);

/// Appends what records call an incident: "blackout", "surovia:c08#2".
void dm_say_incident_id(const dm_scenario *scenario, const dm_world *world, int incident,
                        dm_text *text);

/// True when what the clause says depends on the parameter, a row of its norm.
bool dm_clause_uses(const dm_scenario *scenario, int clause, int parameter);
