#pragma once

#include "base/diag.h"
#include "rules/review.h"

/// Fills the place (the clause's own line), the message and the hint of a diag with what a review
/// has found. Status, code and excerpt are the caller's.
void dm_finding_say(const dm_scenario *scenario, const dm_finding *finding, dm_diag *diag);
