/** Stands in for the commercial component, which the product must not have on its class path. */
package com.vaadin.flow.component.charts;
