package com.vaadin.flow.component.charts;

public class Chart {}
