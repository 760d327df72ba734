/** From where one claim came: outlet, whom it cites, root source, and who else repeats it. */
package org.tallystick.app.web.provenance;
