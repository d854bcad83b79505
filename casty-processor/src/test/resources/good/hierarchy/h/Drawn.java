package h;

sealed interface Drawn permits Round.Circle, Round.Oval.Ellipse {}
