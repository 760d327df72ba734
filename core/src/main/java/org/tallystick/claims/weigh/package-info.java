/** How a field of a claim is chosen among what it may be: named features, learned weights. */
package org.tallystick.claims.weigh;
