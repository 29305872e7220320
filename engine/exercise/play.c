#include "exercise/exercise_internal.h"

#include "base/i18n.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

// Everything that moves an exercise forward. First it is in the file, then it is so.

static dm_status append(dm_exercise *exercise, dm_input input, const char *text, dm_diag *diag)
{
    DM_TRY(dm_follow_reserve(exercise, diag)); // so that nothing can fail once it is durable
    DM_TRY(dm_session_append(exercise->session, input, text, diag));
    return dm_follow(exercise, diag);
}

/// The failure of an adviser, told once: it is asked no more.
static dm_status adviser_failed(dm_exercise *exercise, dm_diag *diag)
{
    if (exercise->advice.status == DM_OK || exercise->is_advice_told) return DM_OK;
    exercise->is_advice_told = true;
    if (diag != NULL && diag->status == DM_OK) *diag = exercise->advice_diag;
    return exercise->advice.status;
}

/// One step; the proposals of one asking are one step.
static dm_status play_next(dm_exercise *exercise, dm_diag *diag)
{
    do {
        DM_TRY(append(exercise, dm_exercise_next(exercise)->input, NULL, diag));
    } while (dm_course_has_proposals(&exercise->course) && !exercise->world.is_over);
    return DM_OK;
}

static bool can_step(dm_exercise *exercise)
{
    const dm_next_kind kind = dm_exercise_next(exercise)->kind;
    return kind != DM_NEXT_PEOPLE && kind != DM_NEXT_NOTHING;
}

dm_status dm_exercise_step(dm_exercise *exercise, dm_diag *diag)
{
    if (!can_step(exercise)) return adviser_failed(exercise, diag);
    DM_TRY(adviser_failed(exercise, diag));
    if (exercise->next.kind != DM_NEXT_PROPOSAL) return play_next(exercise, diag);
    DM_TRY(dm_session_begin(exercise->session, diag));
    return dm_follow_settle(exercise, play_next(exercise, diag), diag);
}

/// Steps up to a minute, or while there are any.
static dm_status go(dm_exercise *exercise, int64_t minute, dm_diag *diag)
{
    while (can_step(exercise)) {
        DM_TRY(adviser_failed(exercise, diag));
        if (exercise->next.kind == DM_NEXT_TICK && exercise->next.input.minute > minute) {
            if (exercise->world.now >= minute) return DM_OK;
            exercise->next.input.minute = minute;
        }
        DM_TRY(play_next(exercise, diag));
    }
    return adviser_failed(exercise, diag);
}

static dm_status go_as_one(dm_exercise *exercise, int64_t minute, dm_diag *diag)
{
    const bool was_told = exercise->is_advice_told;
    DM_TRY(dm_session_begin(exercise->session, diag));
    const dm_status status = go(exercise, minute, diag);
    // What was played before an adviser failed has been played.
    const bool is_advice = status != DM_OK && exercise->is_advice_told && !was_told;
    DM_TRY(dm_follow_settle(exercise, is_advice ? DM_OK : status, diag));
    return status;
}

dm_status dm_exercise_go_on(dm_exercise *exercise, dm_diag *diag)
{
    return go_as_one(exercise, INT64_MAX, diag);
}

dm_status dm_exercise_go_until(dm_exercise *exercise, int64_t minute, dm_diag *diag)
{
    return go_as_one(exercise, minute, diag);
}

dm_status dm_exercise_let_time_run(dm_exercise *exercise, int64_t minute, dm_diag *diag)
{
    dm_input tick;
    if (exercise->world.is_over || !dm_course_tick(&exercise->course, &tick))
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("the exercise is over"));
    if (minute < tick.minute) tick.minute = minute;
    if (tick.minute < exercise->world.now)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("time does not run backwards"));
    return append(exercise, tick, NULL, diag);
}

// ------------------------------------------------------------------------------------ who plays

dm_status dm_exercise_seat(dm_exercise *exercise, int state, int doctrine, dm_diag *diag)
{
    DM_TRY(dm_session_seat(exercise->session, state, doctrine, diag));
    return dm_follow(exercise, diag);
}

dm_status dm_exercise_stand_in(dm_exercise *exercise, int state, int doctrine, dm_diag *diag)
{
    dm_session *session = exercise->session;
    if (doctrine < 0) doctrine = dm_player_default(exercise->course.scenario, state);
    dm_input input;
    dm_motive motive;
    if (doctrine < 0 || !dm_course_choose(&exercise->course, state, doctrine, &input, &motive)) {
        return dm_fail(diag, DM_E_USAGE, NULL, "%s",
                       _("a computer player has nothing to choose from here"));
    }
    const int before = dm_session_doctrine(session, state);
    DM_TRY(dm_follow_reserve(exercise, diag));
    DM_TRY(dm_session_begin(session, diag));
    dm_status status = dm_session_seat(session, state, doctrine, diag);
    if (status == DM_OK) status = dm_session_append(session, input, NULL, diag);
    if (status == DM_OK) status = dm_session_seat(session, state, before, diag);
    return dm_follow_settle(exercise, status, diag);
}

// --------------------------------------------------------------------------------- made by hand

/// Whether anything at all would come of it; tried on a copy.
static bool has_effect(dm_exercise *exercise, dm_input input)
{
    const dm_scenario *scenario = exercise->course.scenario;
    exercise->draft = exercise->world;
    dm_step(scenario, &exercise->draft, input, NULL);
    return exercise->draft.next_event != exercise->world.next_event ||
           dm_world_hash(scenario, &exercise->draft) != dm_world_hash(scenario, &exercise->world);
}

static dm_status check(dm_exercise *exercise, dm_input input, const char *text, dm_diag *diag)
{
    if (exercise->world.is_over)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("the exercise is over"));
    if (input.kind == DM_INPUT_TICK || input.seat > DM_SEAT_FACILITATOR)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("that is not done by hand"));
    const bool is_empty = text == NULL || text[0] == '\0';
    if (is_empty && dm_input_needs_text((dm_input_kind)input.kind)) {
        return dm_fail(diag, DM_E_USAGE, NULL, _("%s needs a text"),
                       dm_input_name((dm_input_kind)input.kind));
    }
    if (!is_empty && !dm_text_is_clean(text, strlen(text)))
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("the text is not readable as UTF-8"));
    if (has_effect(exercise, input)) return DM_OK;
    if (diag != NULL && diag->hint[0] == '\0') {
        snprintf(diag->hint, sizeof diag->hint, "%s",
                 _("has it been done already, or is it not open now?"));
    }
    return dm_fail(diag, DM_E_USAGE, NULL, _("nothing would come of this \"%s\" now"),
                   dm_input_name((dm_input_kind)input.kind));
}

dm_status dm_exercise_play(dm_exercise *exercise, dm_input input, const char *text, dm_diag *diag)
{
    DM_TRY(check(exercise, input, text, diag));
    return append(exercise, input, text != NULL && text[0] != '\0' ? text : NULL, diag);
}
