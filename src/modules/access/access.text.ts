/** One sentence per reason code of signing in and managing users. */
export const accessSentences = {
  'sign-in-refused': 'E-mailadres, wachtwoord of code klopt niet. Controleer alle drie en probeer het opnieuw.',
  'sign-in-wait': 'Er is te vaak achter elkaar geprobeerd aan te melden. Wacht even en probeer het opnieuw.',
  'sign-in-without-appointment': 'U hebt op dit moment geen rol in een gemeente. Vraag het de functioneel beheerder.',
  'email-missing': 'Vul een e-mailadres in.',
  'password-missing': 'Vul uw wachtwoord in.',
  'password-short':
    'Kies een wachtwoord van ten minste 12 tekens. Een paar losse woorden achter elkaar is goed te onthouden.',
  'password-long': 'Kies een wachtwoord van ten hoogste 200 tekens.',
  'password-is-email': 'Gebruik uw e-mailadres niet in uw wachtwoord.',
  'password-differs': 'De twee wachtwoorden zijn niet gelijk. Vul tweemaal hetzelfde in.',
  'code-wrong': 'Deze code klopt niet. Vul de zes cijfers in die nu in de app staan.',
  'code-already-set':
    'Er is al een app ingesteld. Vraag de functioneel beheerder om een nieuwe uitnodiging als u uw telefoon kwijt bent.',
  'name-missing': 'Vul een naam in.',
  'name-long': 'Deze naam is te lang. Gebruik ten hoogste 120 tekens.',
  'email-wrong': 'Dit is geen e-mailadres. Vul een adres in als naam@gemeente.nl.',
  'role-missing': 'Kies een rol.',
  'municipality-missing': 'Kies een gemeente.',
  'place-missing': 'Kies een gemeente of regio.',
  'region-not-covered':
    'Deze regio heeft ook gemeenten waar u geen beheerder bent. Een beheerder van de hele regio kan deze rol geven.',
  'user-shared':
    'Deze gebruiker werkt ook voor een andere gemeente. Daarom kunt u de toegang niet vernieuwen of blokkeren; u kunt wel de rol in uw gemeente beëindigen.',
  'last-administrator': 'Dit is de laatste beheerder van de gemeente. Wijs eerst een andere beheerder aan.',
} as const;
