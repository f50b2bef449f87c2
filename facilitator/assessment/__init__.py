"""Works out figures from answers: pure functions that know no storage, no window and no language."""
