// What every page does with script: nothing that it could not do without.
document.documentElement.dataset["script"] = "yes";
