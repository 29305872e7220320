#pragma once

#include "base/diag.h"
#include "run/run.h"
#include "script/load.h"

/// A scenario's advisers as a run asks them: what they propose becomes inputs. An adviser that
/// fails is asked no more; `status` and `diag` tell why.
typedef struct dm_advice {
    dm_script *script;
    dm_diag *diag;
    dm_status status;
} dm_advice;

/// The callback for dm_run; without advisers one that is never asked. `advice` must outlive the
/// run.
dm_adviser dm_advice_for_run(dm_advice *advice);
