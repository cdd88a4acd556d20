package com.vaadin.flow.component.charts;

import com.vaadin.flow.component.Component;

/** Stands in for a commercial component; the testers of pages take it for one of Vaadin's. */
public class Chart extends Component {}
