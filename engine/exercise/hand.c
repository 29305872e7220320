#include "exercise/hand.h"

// Fields that a kind does not use are as in the inputs of computer players: 0, or -1 for no row.

static dm_input by(int state, dm_input_kind kind)
{
    return (dm_input){.kind = (uint8_t)kind, .seat = (uint8_t)state, .incident = -1, .belief = -1};
}

static dm_input stating(dm_input input, dm_stated stated)
{
    input.belief = stated.belief;
    input.confidence = stated.confidence;
    return input;
}

dm_stated dm_hand_own_assessment(const dm_seat_view *view, int incident)
{
    for (int i = 0; i < view->incident_count; i++) {
        const dm_known_incident *known = &view->incidents[i];
        if (known->incident != incident || known->belief.items == 0) continue;
        return (dm_stated){.belief = known->belief.share[dm_other_state(view->state)],
                           .confidence = known->belief.confidence};
    }
    return (dm_stated){.belief = -1};
}

// ------------------------------------------------------------------------------------------ people

dm_input dm_hand_choose(const dm_scenario *scenario, int option, dm_stated stated)
{
    const int decision = scenario->options[option].decision;
    dm_input input = by(scenario->decisions[decision].seat, DM_INPUT_CHOOSE);
    input.subject = input.decision = (int16_t)decision;
    input.object = (int16_t)option;
    return stating(input, stated);
}

dm_input dm_hand_act(int state, int action, int asset, int incident, int decision, dm_stated stated)
{
    dm_input input = by(state, DM_INPUT_ACT);
    input.subject = (int16_t)action;
    input.object = (int16_t)asset;
    input.incident = (int16_t)incident;
    input.decision = (int16_t)decision;
    return stating(input, stated);
}

dm_input dm_hand_wait(int state, int decision)
{
    dm_input input = by(state, DM_INPUT_WAIT);
    input.subject = input.decision = (int16_t)decision;
    input.object = -1;
    return input;
}

dm_input dm_hand_message(int state, int kind, int channel, int incident, uint32_t fields,
                         dm_stated stated)
{
    dm_input input = by(state, DM_INPUT_MESSAGE);
    input.subject = (int16_t)channel;
    input.object = (int16_t)kind;
    input.incident = (int16_t)incident;
    input.value = kind == DM_MESSAGE_PACKET ? (int32_t)fields : 0;
    return kind == DM_MESSAGE_ACCUSATION ? stating(input, stated) : input;
}

dm_input dm_hand_assess(int state, int incident, int suspect, dm_stated stated)
{
    dm_input input = by(state, DM_INPUT_ASSESS);
    input.subject = (int16_t)suspect;
    input.incident = (int16_t)incident;
    return stating(input, stated);
}

dm_input dm_hand_offer(int state, int norm)
{
    dm_input input = by(state, DM_INPUT_OFFER);
    input.subject = (int16_t)norm;
    return input;
}

dm_input dm_hand_withdraw(int state, int norm)
{
    dm_input input = by(state, DM_INPUT_WITHDRAW);
    input.subject = (int16_t)norm;
    return input;
}

// --------------------------------------------------------------------------------- the white cell

static dm_input control(dm_input_kind kind, int subject)
{
    return (dm_input){
        .kind = (uint8_t)kind, .seat = DM_SEAT_FACILITATOR, .subject = (int16_t)subject};
}

dm_input dm_hand_fire(int inject)
{
    return control(DM_INPUT_FIRE, inject);
}

dm_input dm_hand_skip(int inject)
{
    return control(DM_INPUT_SKIP, inject);
}

dm_input dm_hand_delay(int inject, int64_t minute)
{
    dm_input input = control(DM_INPUT_DELAY, inject);
    input.minute = minute;
    return input;
}

dm_input dm_hand_inject(int to)
{
    dm_input input = control(DM_INPUT_INJECT, 0);
    input.value = to;
    return input;
}

dm_input dm_hand_note(void)
{
    return control(DM_INPUT_NOTE, 0);
}

dm_input dm_hand_norm(int norm, int states, bool is_in_force)
{
    dm_input input = control(is_in_force ? DM_INPUT_ADOPT : DM_INPUT_SUSPEND, norm);
    input.value = states;
    return input;
}

dm_input dm_hand_end(int ending)
{
    return control(DM_INPUT_END, ending);
}

dm_input dm_hand_rule_act(int states, int action, int asset, int incident, bool is_allowed)
{
    dm_input input = control(is_allowed ? DM_INPUT_ALLOW_ACT : DM_INPUT_REFUSE_ACT, action);
    input.object = (int16_t)asset;
    input.incident = (int16_t)incident;
    input.value = states;
    return input;
}

dm_input dm_hand_rule_option(const dm_scenario *scenario, int option, bool is_allowed)
{
    dm_input input = control(is_allowed ? DM_INPUT_ALLOW_OPTION : DM_INPUT_REFUSE_OPTION,
                             scenario->options[option].decision);
    input.object = (int16_t)option;
    return input;
}

dm_input dm_hand_excuse(int obligation)
{
    return control(DM_INPUT_EXCUSE, obligation);
}

dm_input dm_hand_strike(int breach)
{
    return control(DM_INPUT_STRIKE, breach);
}
