# Writes survival-examples.ts and interval-examples.ts: data of the textbooks with what R makes of them, for our tests.
# Rscript test/support/print-survival-examples.R && npx prettier --write test/support/{survival,interval}-examples.ts
suppressPackageStartupMessages({
  library(survival)
  library(carData)
})

number <- function(x) ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE, scientific = NA))
numbers <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ", "), "]")
object <- function(...) {
  values <- list(...)
  paste0("{ ", paste0(names(values), ": ", vapply(values, number, ""), collapse = ", "), " }")
}

table_of <- function(time, event) {
  days <- sort(unique(time))
  count <- function(which) vapply(days, function(day) sum(time == day & which), 0)
  sprintf("days: %s, events: %s, censored: %s", numbers(days), numbers(count(event)), numbers(count(!event)))
}

# Each row: time, number at risk, survival, lower and upper limit of the survival.
group_of <- function(name, time, event, at) {
  fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log")
  found <- summary(fit, times = at, extend = TRUE)
  # Where S is 1 R knows no band; only before the first time in the data its summary fills in 1.
  found$lower[found$surv == 1] <- found$upper[found$surv == 1] <- NA
  rows <- mapply(function(...) numbers(c(...)), found$time, found$n.risk, found$surv, found$lower, found$upper)
  median <- number(quantile(fit, 0.5)$quantile)
  sprintf("{ name: '%s', rows: { %s }, median: %s, at: [%s] }", name, table_of(time, event), median, paste(rows, collapse = ", "))
}

example_of <- function(name, source, data, at) {
  groups <- split(data, data$group)
  printed <- mapply(function(one, label) group_of(label, one$time, one$event, at(one)), groups, names(groups))
  test <- survdiff(Surv(time, event) ~ group, data)
  df <- length(test$n) - 1
  p <- pchisq(test$chisq, df, lower.tail = FALSE)
  sprintf(
    "{ name: '%s', source: '%s', groups: [%s], logRank: { chiSquare: %s, degreesOfFreedom: %d, p: %s, observed: %s, expected: %s } },",
    name, source, paste(printed, collapse = ", "), number(test$chisq), df, number(p), numbers(test$obs), numbers(test$exp)
  )
}

each_event_time <- function(one) c(sort(unique(one$time[one$event])), max(one$time) + 1)

freireich <- data.frame(
  group = rep(c("6-MP", "placebo"), each = 21),
  time = c(
    6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35,
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  ),
  event = c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, rep(1, 21)) == 1
)
leukaemia <- with(survival::aml, data.frame(group = x, time = time, event = status == 1))
released <- with(Rossi, data.frame(group = ifelse(fin == "yes", "aid", "no aid"), time = week, event = arrest == 1))
lung_cancer <- with(survival::lung, data.frame(group = ifelse(sex == 1, "men", "women"), time = time, event = status == 2))
veterans <- with(survival::veteran, data.frame(group = celltype, time = time, event = status == 1))

write_to <- function(file) {
  sink(file.path("test", "support", file))
  cat("// Written by print-survival-examples.R with", R.version.string, "\n")
  cat("// survival", format(packageVersion("survival")), "(survfit with conf.type log-log, survdiff), ")
  cat("carData", format(packageVersion("carData")), "\n")
}

write_to("survival-examples.ts")
cat("type At = [days: number, atRisk: number, survival: number, lower: number | null, upper: number | null];
interface Group { name: string; rows: { days: number[]; events: number[]; censored: number[] }; median: number | null; at: At[] }
interface LogRank { chiSquare: number; degreesOfFreedom: number; p: number; observed: number[]; expected: number[] }

export const survivalExamples: { name: string; source: string; groups: Group[]; logRank: LogRank }[] = [\n")
cat(example_of(
  "remission of leukaemia under 6-MP, in weeks",
  "Freireich and others, Blood 21 (1963), 699-716; Gehan, Biometrika 52 (1965)", freireich, each_event_time
), "\n")
cat(example_of(
  "survival with maintained chemotherapy, in weeks",
  "Miller, Survival Analysis (1997); aml of R survival", leukaemia, each_event_time
), "\n")
cat(example_of(
  "arrest after release from prison, in weeks",
  "Rossi, Berk & Lenihan, Money, Work and Crime (1980); Rossi of R carData", released, function(one) c(seq(4, 52, 4), 53)
), "\n")
cat(example_of(
  "survival with lung cancer by sex, in days",
  "Loprinzi and others, Journal of Clinical Oncology 12 (1994); lung of R survival", lung_cancer,
  function(one) c(1, 5, 30, 180, 365, 366, 500, 730, 883, 965, 1022, 1100)
), "\n")
cat(example_of(
  "survival with four types of lung cancer, in days",
  "Kalbfleisch & Prentice (1980); veteran of R survival", veterans,
  function(one) c(7, 30, 90, 180, 365, 730)
), "\n")
cat("];\n")
sink()

write_to("interval-examples.ts")
# The arrests by week 26 and 52, as if every group had the ages and earlier convictions of all 432.
layer <- with(Rossi, paste(ifelse(age < 23, "up to 22", "23 and older"), ifelse(prio < 3, "0-2 earlier", "3 or more earlier"), sep = ", "))
weights <- table(layer)
share <- as.numeric(weights) / sum(weights)
standardised <- function(of, at) {
  found <- lapply(names(weights), function(name) {
    one <- Rossi[of & layer == name, ]
    summary(survfit(Surv(week, arrest) ~ 1, one), times = at)
  })
  surv <- sum(share * vapply(found, function(one) one$surv, 0))
  deviation <- sqrt(sum(share^2 * vapply(found, function(one) one$std.err, 0)^2)) / (surv * abs(log(surv)))
  band <- exp(-exp(log(-log(surv)) + c(-1, 1) * qnorm(0.975) * deviation))
  at_risk <- sum(vapply(found, function(one) one$n.risk, 0))
  object(days = at, atRisk = at_risk, estimate = 1 - surv, lower = 1 - band[1], upper = 1 - band[2])
}
cat("export const standardisedExamples = [\n")
for (fin in c("no", "yes")) {
  tables <- vapply(names(weights), function(name) {
    one <- Rossi[Rossi$fin == fin & layer == name, ]
    sprintf("{ name: '%s', weight: %d, rows: { %s } }", name, weights[[name]], table_of(one$week, one$arrest == 1))
  }, "")
  cat(sprintf("{ name: 'aid: %s', strata: [%s], at: [%s, %s] },\n", fin, paste(tables, collapse = ", "),
    standardised(Rossi$fin == fin, 26), standardised(Rossi$fin == fin, 52)))
}
cat("];\n\n")

cat("/** By prop.test(counted, total, correct = FALSE). */\nexport const wilsonExamples = [\n")
for (pair in list(c(81, 263), c(15, 148), c(0, 20), c(1, 29), c(5, 28), c(3, 3), c(0, 1), c(10195, 20391))) {
  limits <- suppressWarnings(prop.test(pair[1], pair[2], correct = FALSE))$conf.int
  cat(object(counted = pair[1], total = pair[2], lower = limits[1], upper = limits[2]), ",\n")
}
cat("];\n\n")

cat("/** By pchisq(chiSquare, degrees, lower.tail = FALSE). */\nexport const chiSquareExamples = [\n")
for (df in c(1, 2, 3, 4, 7, 30)) {
  for (x in c(1e-06, 0.1, 1, 3.841458820694124, 3.99, 4.01, 12.5, 60, 400)) {
    cat(object(chiSquare = x, degrees = df, tail = pchisq(x, df, lower.tail = FALSE)), ",\n")
  }
}
cat("];\n")
sink()
