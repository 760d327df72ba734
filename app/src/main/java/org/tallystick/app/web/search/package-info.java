/** Search over the texts of reports and over claims, narrowed by facets. */
package org.tallystick.app.web.search;
