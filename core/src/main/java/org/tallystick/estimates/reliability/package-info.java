/** Track records: how each voice's figures have compared with those of the others. */
package org.tallystick.estimates.reliability;
