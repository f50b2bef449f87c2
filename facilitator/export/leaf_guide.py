"""The trainer's own sheet of an exercise: the guide, and what to say and do in each phase."""

from __future__ import annotations

from facilitator.export.leaf import Leaf, Listing, Part, Term
from facilitator.export.leaf_exercise import ExerciseSource, materials_lines
from facilitator.pack.texts import Passage


def guide_leaf(source: ExerciseSource) -> Leaf:
    """Return the trainer's guide to an exercise."""
    texts, words = source.texts, source.words
    guide = words.guide
    least, most = (texts.number(count) for count in source.spec.people)
    phases = tuple(
        Term(words.phases[phase.id].name, words.phases[phase.id].say, source.minutes(phase)) for phase in source.phases
    )
    prompts = tuple(words.prompts[prompt.id].ask for prompt in source.spec.prompts)
    parts: list[Part] = [
        Passage(texts.t("Purpose"), guide.purpose),
        Passage(texts.t("Opening line"), guide.opens),
        Passage(texts.t("How to introduce it"), guide.introduce),
        Listing(texts.t("Phase by phase"), phases),
        Passage(texts.t("What to watch for"), guide.watch),
        Passage(texts.t("How to land it"), guide.lands),
        Passage(texts.t("When it goes wrong"), points=guide.wrong),
        Passage(texts.t("Few people"), guide.few),
        Passage(texts.t("Many people"), guide.many),
    ]
    if prompts:
        parts.insert(6, Passage(texts.t("Questions for the debrief"), points=prompts))
    materials = materials_lines(source)
    if materials:
        parts.append(Passage(texts.t("Materials"), points=materials))
    return Leaf(
        title=source.title,
        kicker=texts.t("Trainer’s guide · {least}–{most} people", least=least, most=most),
        lead=words.summary,
        parts=tuple(parts),
        foot=texts.t("{title}, trainer’s guide", title=source.title),
    )
