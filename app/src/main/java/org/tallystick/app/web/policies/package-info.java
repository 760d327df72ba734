/** What each state says or does about its own people who go. */
package org.tallystick.app.web.policies;
