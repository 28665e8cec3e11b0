import type { Catalogue } from './say.ts';

/** Deutsch. */
export const de: Catalogue = {
  ' A fallback: called only when {model} fails.': ' Ein Ersatz: wird nur gerufen, wenn {model} versagt.',
  ' It answers now in place of {model}, and on its own bill.':
    ' Er antwortet jetzt anstelle von {model}, und auf eigene Rechnung.',
  ' It ends {moment}.': ' Sie läuft am {moment} ab.',
  ' It is locked out for now, and nothing else can be used.':
    ' Sie ist vorerst pausiert, und nichts anderes ist nutzbar.',
  ' It was not taken, because {detail}.': ' Nicht angenommen: {detail}.',
  ' Its calls fail.': ' Seine Aufrufe schlagen fehl.',
  ' Its tokens cannot be read.': ' Ihre Tokens lassen sich nicht lesen.',
  ' Passed over: {named}{more}.': ' Übergangen: {named}{more}.',
  ' Reports say that {worksIn} works.': ' Berichten zufolge geht {worksIn}.',
  ' The stored expiry date is still ahead, but it is only a date.':
    ' Das gespeicherte Ablaufdatum liegt noch in der Zukunft, aber es ist nur ein Datum.',
  ' and {count} more': ' und {count} weitere',
  ' and {more} more': ' und {more} weitere',
  ' of {whose}': ' von {whose}',
  ' with {account}': ' mit {account}',
  '"{word}" is not a command': '„{word}“ ist kein Befehl',
  '"{word}" is not a command; did you mean {near}?': '„{word}“ ist kein Befehl; meinten Sie {near}?',
  '(part of {cause})': '(Teil von {cause})',
  ', as {user}': ', als {user}',
  ', behind the old one or outside its order': ', hinter der alten oder außerhalb ihrer Reihenfolge',
  ', noticed {moment}': ', bemerkt {moment}',
  ', renewed by {owner} without you': ', von {owner} ohne Ihr Zutun erneuert',
  ', under a name that this route does not read': ', unter einem Namen, den diese Route nicht liest',
  ', workspace {accountId}': ', Arbeitsbereich {accountId}',
  'A Codex setting forbids this login': 'Eine Codex-Einstellung verbietet diese Anmeldung',
  'A Codex setting may forbid this login': 'Eine Codex-Einstellung verbietet diese Anmeldung vielleicht',
  'A cell of it is larger than a store can be, or not text.':
    'Eine Zelle davon ist größer, als ein Speicher sein kann, oder kein Text.',
  'A code is used, since {held}, and Codex would tell it to stop.':
    'Es wird ein Code verwendet. Grund: {held}, und Codex würde ihn zum Aufhören auffordern.',
  'A codex plugin that this OpenClaw does not load': 'Ein codex-Plugin, das dieses OpenClaw nicht lädt',
  'A copy that {owner} left': 'Eine Kopie, die {owner} hinterlassen hat',
  'A credential file is not protected': 'Eine Datei mit Zugangsdaten ist nicht geschützt',
  'A database of the store does not open, and OpenClaw might put it right first, so it was not asked.':
    'Eine Datenbank des Speichers lässt sich nicht öffnen, und OpenClaw würde sie vielleicht zuerst richten; darum wurde es nicht gefragt.',
  'A different account signed in: {after}. Choose whether to use it.':
    'Ein anderes Konto hat sich angemeldet: {after}. Wählen Sie, ob es gelten soll.',
  'A field "{field}"': 'Ein Feld „{field}“',
  'A field stands in it twice.': 'Ein Feld steht zweimal darin.',
  'A file it includes is missing.': 'Eine eingebundene Datei fehlt.',
  'A file that changed within the last hour is left alone: OpenClaw may be about to refer to it.':
    'Eine Datei, die sich in der letzten Stunde geändert hat, bleibt unberührt: OpenClaw verweist vielleicht gleich auf sie.',
  'A gateway elsewhere, asked as well.': 'Ein Gateway anderswo, das auch gefragt wird.',
  'A gateway of {user} works on this store': 'Ein Gateway von {user} arbeitet auf diesem Speicher',
  'A left-over token file': 'Eine übrig gebliebene Token-Datei',
  'A line per change until you stop it.': 'Eine Zeile je Änderung, bis Sie es beenden.',
  'A lock on the sign-ins is held too long': 'Eine Sperrdatei der Anmeldungen wird zu lange gehalten',
  "A login in the agent's Codex home, which this OpenClaw does not use":
    'Eine Anmeldung im Codex-Ordner des Agenten, die dieses OpenClaw nicht nutzt',
  'A model that should use it later needs a new sign-in.':
    'Ein Modell, das sie später nutzen soll, braucht eine neue Anmeldung.',
  'A newer OpenClaw kept these sign-ins in a form that OpenClaw {version} does not read, so its calls fail. They are untouched, and work again when the newer one runs.':
    'Ein neueres OpenClaw hat diese Anmeldungen in einer Form abgelegt, die OpenClaw {version} nicht liest; darum schlagen seine Aufrufe fehl. Sie sind unberührt und gehen wieder, wenn das neuere läuft.',
  'A newer OpenClaw wrote these settings, and OpenClaw {version} does not start with them. Everything works again when the newer one runs.':
    'Ein neueres OpenClaw hat diese Einstellungen geschrieben, und OpenClaw {version} startet mit ihnen nicht. Alles geht wieder, wenn das neuere läuft.',
  'A newer sign-in is not the one in use': 'Nicht die neuere Anmeldung ist in Gebrauch',
  'A program was found that is not run': 'Ein Programm wurde gefunden, das nicht gestartet wird',
  'A proxy on the way refused the request.': 'Ein Proxy auf dem Weg hat die Anfrage abgelehnt.',
  'A real call has used it since the last change.':
    'Ein echter Aufruf hat sie seit der letzten Änderung genutzt.',
  'A real call used it.': 'Ein echter Aufruf hat sie genutzt.',
  'A real turn is a call of your account, one word long.':
    'Ein echter Aufruf läuft über Ihr Konto und ist ein Wort lang.',
  'A recorded lockout could not be cleared. It ends by itself.':
    'Eine vermerkte Pause ließ sich nicht aufheben. Sie endet von selbst.',
  'A renewal did not answer in time': 'Eine Erneuerung hat nicht rechtzeitig geantwortet',
  'A renewal got no answer': 'Eine Erneuerung bekam keine Antwort',
  'A renewal was lost': 'Eine Erneuerung ging verloren',
  'A repair': 'Eine Reparatur',
  'A repair was interrupted': 'Eine Reparatur wurde unterbrochen',
  'A repair, {what}, was interrupted after it was written. It is in place.':
    'Eine Reparatur, {what}, wurde nach dem Schreiben unterbrochen. Sie ist in Kraft.',
  'A repair, {what}, was interrupted and could not be settled yet. {sentence}':
    'Eine Reparatur, {what}, wurde unterbrochen und ist noch nicht geklärt. {sentence}',
  'A repair, {what}, was interrupted before anything was written. The old state is in place.':
    'Eine Reparatur, {what}, wurde unterbrochen, bevor etwas geschrieben war. Der alte Stand gilt.',
  'A repair, {what}, was interrupted. Something newer stands there since and was left in place.':
    'Eine Reparatur, {what}, wurde unterbrochen. Seitdem steht dort etwas Neueres, und das blieb unberührt.',
  'A repair, {what}, was interrupted. What stood there before could not be put back whole yet.':
    'Eine Reparatur, {what}, wurde unterbrochen. Was vorher dort stand, ließ sich noch nicht ganz zurücklegen.',
  'A repair, {what}, was interrupted. What stood there before is in place.':
    'Eine Reparatur, {what}, wurde unterbrochen. Es gilt, was vorher galt.',
  'A running gateway may take it only at its next restart.':
    'Ein laufendes Gateway übernimmt es vielleicht erst beim nächsten Neustart.',
  'A secret stands with a provider that is gone':
    'Ein Geheimnis liegt bei einem Anbieter, den es nicht mehr gibt',
  'A setting about signing in is not what Codex is known to take. Where the login is kept, and whether Codex starts, cannot be told.':
    'Eine Einstellung zur Anmeldung ist keine, die Codex bekanntlich annimmt. Wo die Anmeldung liegt und ob Codex startet, ist nicht zu sagen.',
  'A setting could not be read.': 'Eine Einstellung war nicht lesbar.',
  'A sign-in from here would not reach the gateway':
    'Eine Anmeldung von hier aus würde das Gateway nicht erreichen',
  'A sign-in from this shell writes to {folder}': 'Eine Anmeldung aus dieser Shell schreibt nach {folder}',
  'A sign-in is already running.': 'Es läuft schon eine Anmeldung.',
  'A sign-in of this provider was refused ({reason}), and the log does not say which one.':
    'Eine Anmeldung dieses Anbieters wurde abgelehnt ({reason}), und das Protokoll sagt nicht, welche.',
  'A sign-in was interrupted': 'Eine Anmeldung wurde unterbrochen',
  'A sign-in was interrupted after it was written. It is in place.':
    'Eine Anmeldung wurde nach dem Schreiben unterbrochen. Sie ist in Kraft.',
  'A sign-in was interrupted before anything was written. The old one is in place.':
    'Eine Anmeldung wurde unterbrochen, bevor etwas geschrieben war. Die alte gilt.',
  'A sign-in was interrupted before it was written. The old one is in place.':
    'Eine Anmeldung wurde vor dem Schreiben unterbrochen. Die alte gilt.',
  'A sign-in was interrupted, and another one has taken its place since.':
    'Eine Anmeldung wurde unterbrochen, und seitdem ist eine andere an ihre Stelle getreten.',
  'A sign-in was interrupted, and its entry is gone from the store since.':
    'Eine Anmeldung wurde unterbrochen, und ihr Eintrag ist seitdem aus dem Speicher verschwunden.',
  'A store without its marker ({marker})': 'Ein Speicher ohne seine Markierung ({marker})',
  'A token is kept for this address alone, sealed. Another one takes its place.':
    'Ein Token ist versiegelt aufbewahrt, nur für diese Adresse. Ein anderes tritt an seine Stelle.',
  'A token of the environment signs Codex in': 'Ein Token der Umgebung meldet Codex an',
  'API key': 'API-Schlüssel',
  'API key configured': 'API-Schlüssel eingerichtet',
  'Access token ended {moment}': 'Zugriffstoken ist am {moment} abgelaufen',
  'Access token ends {moment}': 'Zugriffstoken läuft am {moment} ab',
  'Add --yes to sign in all the same. See the reason: {command}':
    'Mit --yes melden Sie sich trotzdem an. Den Grund zeigt: {command}',
  'Adds codex to the list of allowed plugins, which this route needs.':
    'Nimmt codex in die Liste erlaubter Plugins auf, das diese Route braucht.',
  'Agent {agents} calls its model through the codex plugin, and OpenClaw {version} does not have it, so every call fails, whoever signs in.':
    'Agent {agents} ruft sein Modell über das codex-Plugin, und OpenClaw {version} hat es nicht; darum schlägt jeder Aufruf fehl, wer sich auch anmeldet.',
  'Agent {agents} calls its model through the codex plugin. The one that lies there wants OpenClaw {wants} or later, and this is {version}, so every call fails, whoever signs in.':
    'Agent {agents} ruft sein Modell über das codex-Plugin. Das vorhandene verlangt OpenClaw {wants} oder neuer, und dies ist {version}; darum schlägt jeder Aufruf fehl, wer sich auch anmeldet.',
  'Agent {agent}': 'Agent {agent}',
  'Agent {agent} calls {model} through the {runtime} runtime':
    'Agent {agent} ruft {model} über die Laufzeit {runtime} auf',
  'Agent {agent} calls {model}, and OpenClaw passes over every sign-in that it has for it.':
    'Agent {agent} ruft {model}, und OpenClaw übergeht jede Anmeldung, die es dafür hat.',
  'Agent {agent} calls {model}, and no store that it reads holds a sign-in for it.':
    'Agent {agent} ruft {model}, und kein Speicher, den er liest, enthält dafür eine Anmeldung.',
  "Agent {agent} calls {model}, and no store that it reads holds a sign-in or key for it. The gateway's own environment may hold one ({variables}); that cannot be seen from here.":
    'Agent {agent} ruft {model}, und kein Speicher, den er liest, enthält dafür eine Anmeldung oder einen Schlüssel. Die Umgebung des Gateways selbst enthält vielleicht einen ({variables}); von hier ist das nicht zu sehen.',
  'Agent {agent} cannot answer': 'Agent {agent} kann nicht antworten',
  'Agent {agent} has no database of its own': 'Agent {agent} hat keine eigene Datenbank',
  'Agent {agent} has no sign-in': 'Agent {agent} hat keine Anmeldung',
  'Agent {agent} has no sign-in that OpenClaw takes':
    'Agent {agent} hat keine Anmeldung, die OpenClaw annimmt',
  'Agent {agent} has {count} fallbacks, and the first {most} were looked at':
    'Agent {agent} hat {count} Ersatzmodelle, und die ersten {most} wurden angesehen',
  'Agent {agent} may have no sign-in': 'Agent {agent} hat vielleicht keine Anmeldung',
  'Agent {agent} now pays for {model} with the key in the configuration':
    'Agent {agent} bezahlt {model} jetzt mit dem Schlüssel in der Konfiguration',
  'Agent {agent} now pays for {model} with the key {key}':
    'Agent {agent} bezahlt {model} jetzt mit dem Schlüssel {key}',
  'Agent {agent} only tries sign-ins that are missing, refused or locked out. {account} works, but is not in the order.':
    'Agent {agent} versucht nur Anmeldungen, die fehlen, abgelehnt oder pausiert sind. {account} funktioniert, steht aber nicht in der Reihenfolge.',
  'Agent {agent} reads the shared store, which is empty. The sign-ins still lie in the database of agent {id}.':
    'Agent {agent} liest den gemeinsamen Speicher, der leer ist. Die Anmeldungen liegen noch in der Datenbank von Agent {id}.',
  'Agent {agent} still uses {profileId}, which no longer works. {account} signed in again later, and OpenClaw keeps that as {profileId2}{routable}.':
    'Agent {agent} nutzt noch {profileId}, was nicht mehr geht. {account} hat sich später neu angemeldet, und OpenClaw führt das als {profileId2}{routable}.',
  'Agent {agent} uses {account} of agent {owner} instead':
    'Agent {agent} nutzt stattdessen {account} von Agent {owner}',
  'All plugins are switched off, and this route needs the codex plugin.':
    'Alle Plugins sind ausgeschaltet, und diese Route braucht das codex-Plugin.',
  'All sign-ins': 'Alle Anmeldungen',
  'Allow the codex plugin': 'Das codex-Plugin erlauben',
  'An API key in place of a token': 'Ein API-Schlüssel anstelle eines Tokens',
  'An API key in {field}': 'Ein API-Schlüssel in {field}',
  'An API key stands in a ChatGPT sign-in': 'Ein API-Schlüssel steht in einer ChatGPT-Anmeldung',
  'An API key stands in the Codex login': 'Ein API-Schlüssel steht in der Codex-Anmeldung',
  'An API key stands where the access token of a sign-in belongs. Codex says "Logged in", and its first call is refused; whether it can then renew its login cannot be told.':
    'Ein API-Schlüssel steht, wo das Zugriffstoken einer Anmeldung hingehört. Codex sagt „Logged in“, und sein erster Aufruf wird abgelehnt; ob es seine Anmeldung danach erneuern kann, ist nicht zu sagen.',
  'An API key stands where the tokens of a sign-in belong. Codex says "Logged in", and its calls are refused.':
    'Ein API-Schlüssel steht, wo die Tokens einer Anmeldung hingehören. Codex sagt „Logged in“, und seine Aufrufe werden abgelehnt.',
  'An access token is at its end, and a turn would renew it. It was not asked.':
    'Ein Zugriffstoken ist am Ende, und ein Aufruf würde es erneuern. Es wurde nicht gefragt.',
  'An access token is at its end, and the gateway would renew it to answer. It was not asked.':
    'Ein Zugriffstoken läuft gerade ab, und das Gateway würde es erneuern, um zu antworten. Es wurde nicht gefragt.',
  'An auth.json{whose} stands there too': 'Eine auth.json{whose} liegt auch da',
  'An earlier Clawlamp was stopped in the middle of a change. Nothing vouches for what it wrote down, so it is finished or undone only when you say so.':
    'Ein früheres Clawlamp wurde mitten in einer Änderung angehalten. Für seine Aufzeichnung bürgt nichts, darum wird sie nur auf eigenen Wunsch beendet oder rückgängig gemacht.',
  'An earlier Clawlamp wrote this record, which nothing vouches for.':
    'Ein früheres Clawlamp hat diese Aufzeichnung geschrieben, für die nichts bürgt.',
  'An include is not a file name.': 'Eine Einbindung ist kein Dateiname.',
  'An include leads out of the configuration folder.':
    'Eine Einbindung führt aus dem Konfigurationsordner hinaus.',
  'An interrupted repair could not be checked.': 'Eine unterbrochene Reparatur ließ sich nicht prüfen.',
  'An interrupted sign-in could not be checked yet':
    'Eine unterbrochene Anmeldung ließ sich noch nicht prüfen',
  'An interrupted sign-in could not be checked yet.{reason} Backup: {backupPath}':
    'Eine unterbrochene Anmeldung ließ sich noch nicht prüfen.{reason} Sicherung: {backupPath}',
  'An interrupted sign-in could not be checked.': 'Eine unterbrochene Anmeldung ließ sich nicht prüfen.',
  'An interrupted sign-in had changed nothing': 'Eine unterbrochene Anmeldung hatte nichts geändert',
  'An interrupted sign-in was finished. The new one is in place.':
    'Eine unterbrochene Anmeldung wurde beendet. Die neue gilt.',
  'An interrupted sign-in was in place already': 'Eine unterbrochene Anmeldung war schon in Kraft',
  'An interrupted sign-in was undone. The old one is in place.':
    'Eine unterbrochene Anmeldung wurde zurückgenommen. Die alte gilt.',
  'An old lockout still holds': 'Eine alte Pause gilt noch',
  'An older OpenClaw set up the workspace of agent {agents}, and OpenClaw {version} refuses its calls until that is migrated.':
    'Ein älteres OpenClaw hat den Arbeitsbereich von Agent {agents} eingerichtet, und OpenClaw {version} verweigert dessen Aufrufe, bis das migriert ist.',
  'An older OpenClaw that you go back to by hand could no longer take its sign-ins from them.':
    'Ein älteres OpenClaw, zu dem Sie von Hand zurückkehren, könnte seine Anmeldungen nicht mehr daraus nehmen.',
  'An older OpenClaw wrote {settings}, and OpenClaw {version} refuses every call until its settings are migrated. The start of its gateway does that, too.':
    'Ein älteres OpenClaw hat {settings} geschrieben, und OpenClaw {version} verweigert jeden Aufruf, bis seine Einstellungen migriert sind. Auch der Start seines Gateways erledigt das.',
  'An upgrade has not taken the database over yet':
    'Eine Aktualisierung hat die Datenbank noch nicht übernommen',
  'An upgrade has not taken the settings over yet': 'Ein Upgrade hat die Einstellungen noch nicht übernommen',
  'An upgrade has not taken the workspace over yet':
    'Ein Upgrade hat den Arbeitsbereich noch nicht übernommen',
  'An upgrade left the sign-ins behind': 'Eine Aktualisierung hat die Anmeldungen zurückgelassen',
  'Another account owns it, or part of it. Clawlamp only looks at it.':
    'Es gehört ganz oder zum Teil einem anderen Konto. Clawlamp sieht es nur an.',
  'Another account signed in: {after}. Before it was {before}.':
    'Ein anderes Konto hat sich angemeldet: {after}. Vorher war es {before}.',
  'Another account than before signed in: {account}. The gateway keeps both.':
    'Ein anderes Konto als vorher hat sich angemeldet: {account}. Das Gateway behält beide.',
  'Another entry of the same account is left as it is: {id}.':
    'Ein anderer Eintrag desselben Kontos bleibt, wie er ist: {id}.',
  'Another person is signed in': 'Eine andere Person ist angemeldet',
  'Another plan': 'Ein anderer Tarif',
  'Another program hands Codex its tokens and renews them.':
    'Ein anderes Programm gibt Codex seine Tokens und erneuert sie.',
  'Another program held the old sign-in too and may have spent it since.':
    'Ein anderes Programm hatte die alte Anmeldung auch und hat sie seitdem vielleicht verbraucht.',
  'Another program keeps the database to itself, so nothing can be read of its sign-ins for now.':
    'Ein anderes Programm behält die Datenbank für sich, darum ist von ihren Anmeldungen vorerst nichts zu lesen.',
  'Another program signs Codex in': 'Ein anderes Programm meldet Codex an',
  'Another sign-in is still marked as last good.': 'Eine andere Anmeldung ist noch als zuletzt gut vermerkt.',
  'Another sign-in server, for tests.': 'Ein anderer Anmeldeserver, für Tests.',
  'Another workspace is signed in': 'Ein anderer Arbeitsbereich ist angemeldet',
  'Another workspace than before': 'Ein anderer Arbeitsbereich als zuvor',
  'Anyone may replace files in this folder': 'Jeder darf Dateien in diesem Ordner ersetzen',
  Appeared: 'Aufgetaucht',
  'Ask Codex': 'Codex fragen',
  'Ask Codex for a reply, and see whether it signs out':
    'Codex um eine Antwort bitten und sehen, ob es sich abmeldet',
  'Ask Codex itself': 'Codex selbst fragen',
  'Ask OpenClaw': 'OpenClaw fragen',
  'Ask the gateway': 'Das Gateway fragen',
  'Ask the gateway at this address?': 'Das Gateway bei dieser Adresse fragen?',
  'Ask the gateway to reload its sign-ins': 'Das Gateway bitten, seine Anmeldungen neu zu laden',
  'Asked of the owners': 'Bei den Besitzern nachgefragt',
  'Asking an agent for one word…': 'Ein Agent wird um ein Wort gebeten …',
  'Asking…': 'Wird gefragt …',
  'At most 6 hours before': 'Höchstens 6 Stunden vorher',
  'At most a day before': 'Höchstens einen Tag vorher',
  'At most an hour before': 'Höchstens eine Stunde vorher',
  Automatic: 'Automatisch',
  Back: 'Zurück',
  'Backup ended': 'Reserve abgelaufen',
  'Backup fails': 'Reserve versagt',
  'Backup key in the system keyring': 'Schlüssel der Sicherungen im Schlüsselbund des Systems',
  'Backup key in the system keyring (keytar)':
    'Schlüssel der Sicherungen im Schlüsselbund des Systems (keytar)',
  'Backup refused': 'Reserve abgelehnt',
  'Begun and not ended: {title}': 'Begonnen und nicht beendet: {title}',
  'Belongs to {program}': 'Gehört zu {program}',
  'Billing route changed': 'Abrechnungsweg geändert',
  'Both callback ports are held by another program.': 'Beide Rückruf-Ports hält ein anderes Programm.',
  'Browser on another machine? Paste the address at which it ended:':
    'Browser auf einem anderen Rechner? Fügen Sie die Adresse ein, bei der er endete:',
  'By its own setting Codex keeps its login in an encrypted file, whose key is in the system keyring. {kept}':
    'Nach eigener Einstellung hält Codex seine Anmeldung in einer verschlüsselten Datei, deren Schlüssel im Schlüsselbund des Systems liegt. {kept}',
  'By its own setting Codex keeps its login in memory only: it ends with the process, and the next one starts signed out.':
    'Nach eigener Einstellung hält Codex seine Anmeldung nur im Arbeitsspeicher: Sie endet mit dem Prozess, und der nächste beginnt abgemeldet.',
  'By its own setting Codex keeps its login in the system keyring. {kept}':
    'Nach eigener Einstellung hält Codex seine Anmeldung im Schlüsselbund des Systems. {kept}',
  'By its own setting Codex takes its login from the system keyring, and from its file only when nothing is there. {kept}':
    'Nach eigener Einstellung nimmt Codex seine Anmeldung aus dem Schlüsselbund des Systems, und aus seiner Datei nur, wenn dort nichts ist. {kept}',
  'By the Codex configuration {words}. Codex counts as signed out, and "codex exec" deletes the login.':
    'Nach der Codex-Konfiguration gilt: {words}. Codex zählt als abgemeldet, und „codex exec“ löscht die Anmeldung.',
  'CODEX_ACCESS_TOKEN holds no token that Codex takes':
    'CODEX_ACCESS_TOKEN enthält kein Token, das Codex annimmt',
  'CODEX_ACCESS_TOKEN is set and malformed': 'CODEX_ACCESS_TOKEN ist gesetzt und fehlerhaft',
  'CODEX_ACCESS_TOKEN is set here, and Codex takes it in place of every stored login. Whether it still works is known to the server only. A Codex that is started without it uses the stored login.':
    'CODEX_ACCESS_TOKEN ist hier gesetzt, und Codex nimmt es statt jeder gespeicherten Anmeldung. Ob es noch gilt, weiß nur der Server. Ein Codex, das ohne es startet, nutzt die gespeicherte Anmeldung.',
  'CODEX_ACCESS_TOKEN of this environment takes the place of the stored login.':
    'CODEX_ACCESS_TOKEN dieser Umgebung tritt an die Stelle der gespeicherten Anmeldung.',
  'CODEX_HOME names a folder that does not exist, and Codex refuses to start with it.':
    'CODEX_HOME nennt einen Ordner, den es nicht gibt, und Codex weigert sich, damit zu starten.',
  'CODEX_HOME names a folder that does not exist.': 'CODEX_HOME nennt einen Ordner, den es nicht gibt.',
  'CODEX_HOME names something that is not a folder.': 'CODEX_HOME nennt etwas, das kein Ordner ist.',
  'Calls are billed to the key. Whose it is and whether it still works shows only with a call.':
    'Aufrufe werden dem Schlüssel berechnet. Wem er gehört und ob er noch gilt, zeigt erst ein Aufruf.',
  'Calls are now billed by a key': 'Aufrufe werden jetzt über einen Schlüssel abgerechnet',
  'Calls go over another bill': 'Aufrufe laufen über eine andere Rechnung',
  'Calls of agent {agents} no longer use {name}. They go through an API key, which costs money for each call.':
    'Aufrufe von Agent {agents} nutzen {name} nicht mehr. Sie laufen über einen API-Schlüssel, der für jeden Aufruf Geld kostet.',
  'Calls of agent {agents} were carried by a sign-in. They go through an API key now, which costs money for each call.':
    'Aufrufe von Agent {agents} trug eine Anmeldung. Jetzt laufen sie über einen API-Schlüssel, der für jeden Aufruf Geld kostet.',
  Cancel: 'Abbrechen',
  'Cancel sign-in': 'Anmeldung abbrechen',
  'Cannot tell': 'Unklar',
  'Cannot tell about {count}': '{count} unklar',
  'Cannot tell whether {who} works': 'Ob {who} geht, ist nicht zu sagen',
  'Cannot tell yet': 'Noch nicht zu sagen',
  'Careful: {risk}': 'Vorsicht: {risk}',
  'Change the OpenClaw version, then sign in once': 'OpenClaw-Version wechseln, dann einmal anmelden',
  'Change the setting, or sign in as it asks': 'Die Einstellung ändern oder sich anmelden, wie sie verlangt',
  'Change {setting}': '{setting} ändern',
  'Change {setting} in the configuration': '{setting} in der Konfiguration ändern',
  'Changes and backups': 'Änderungen und Sicherungen',
  'Changing…': 'Wird geändert …',
  'Chats bound to {key}': 'An {key} gebundene Chats',
  Check: 'Prüfen',
  'Check that everything is ready': 'Prüfen, ob alles bereit ist',
  'Check that the file exists and that you may read it.':
    'Prüfen Sie, ob es die Datei gibt und Sie sie lesen dürfen.',
  'Check the account': 'Das Konto prüfen',
  'Check the configuration file': 'Die Konfigurationsdatei prüfen',
  'Check the date and time of this machine': 'Datum und Uhrzeit dieses Rechners prüfen',
  'Check the entry': 'Den Eintrag prüfen',
  'Check the file and its rights': 'Die Datei und ihre Rechte prüfen',
  'Check the network or proxy, then try again.': 'Prüfen Sie Netz oder Proxy, dann versuchen Sie es erneut.',
  'Check the proxy and its password in the system settings, then try again. Signing in again will not help.':
    'Prüfen Sie den Proxy und sein Kennwort in den Systemeinstellungen, dann versuchen Sie es erneut. Eine neue Anmeldung hilft nicht.',
  'Check the proxy settings of the gateway': 'Die Proxy-Einstellungen des Gateways prüfen',
  'Check the setting': 'Die Einstellung prüfen',
  'Check what stands in the file': 'Prüfen, was in der Datei steht',
  'Check where the file comes from': 'Prüfen, woher die Datei kommt',
  'Check your proxy. Signing in again will not help.':
    'Prüfen Sie Ihren Proxy. Eine neue Anmeldung hilft nicht.',
  'Checked {when}': 'Geprüft {when}',
  'Choose OpenClaw…': 'OpenClaw auswählen…',
  'Choose the OpenClaw program': 'Das Programm OpenClaw auswählen',
  'Choose the file named openclaw that you start it with.':
    'Wählen Sie die Datei namens openclaw, mit der Sie es starten.',
  'Claude Code': 'Claude Code',
  'Clawlamp agrees.': 'Clawlamp sieht es auch so.',
  'Clawlamp can change nothing here.': 'Clawlamp kann hier nichts ändern.',
  'Clawlamp cannot tell whether it works.': 'Clawlamp kann nicht sagen, ob sie geht.',
  'Clawlamp could not look': 'Clawlamp konnte nicht nachsehen',
  'Clawlamp does not open it, so it cannot tell whether the login works, nor whose it is.':
    'Clawlamp öffnet ihn nicht und kann darum nicht sagen, ob die Anmeldung geht oder wessen sie ist.',
  'Clawlamp finished an interrupted sign-in': 'Clawlamp hat eine unterbrochene Anmeldung beendet',
  'Clawlamp has your answer': 'Clawlamp hat Ihre Antwort',
  'Clawlamp is reading the sign-ins.': 'Clawlamp liest die Anmeldungen.',
  'Clawlamp itself': 'Clawlamp selbst',
  'Clawlamp itself, since nothing reads the files': 'Clawlamp selbst, da nichts die Dateien liest',
  'Clawlamp itself, since nothing refers to the file': 'Clawlamp selbst, da nichts auf die Datei verweist',
  'Clawlamp knows no service manager on this system.':
    'Clawlamp kennt auf diesem System keinen Dienstverwalter.',
  'Clawlamp last read at this time': 'Clawlamp las zuletzt zu dieser Zeit',
  'Clawlamp reads the store, and the cause is gone': 'Clawlamp liest den Speicher, und die Ursache ist weg',
  'Clawlamp says {ours}.': 'Clawlamp sagt {ours}.',
  'Clawlamp speaks': 'Clawlamp spricht',
  "Clawlamp tells whether OpenClaw and Codex can still sign in, says why when they can't, and signs in again.":
    'Clawlamp sagt, ob OpenClaw und Codex sich noch anmelden können, sagt warum, wenn nicht, und meldet wieder an.',
  'Clawlamp undid an interrupted sign-in': 'Clawlamp hat eine unterbrochene Anmeldung zurückgenommen',
  'Clawlamp was stopped before it wrote anything. The store holds what it held.':
    'Clawlamp wurde angehalten, bevor es etwas schrieb. Der Speicher enthält, was er enthielt.',
  'Clawlamp was stopped in the middle of a change, and its key is in the system keyring, which could not be asked. Unlock the keyring, then finish or undo the change.':
    'Clawlamp wurde mitten in einer Änderung angehalten, und deren Schlüssel liegt im Schlüsselbund des Systems, der nicht gefragt werden konnte. Den Schlüsselbund entsperren, dann die Änderung beenden oder rückgängig machen.',
  'Clawlamp was stopped in the middle of a change, which is neither done nor undone. The store may hold the old state, the new one, or part of each.':
    'Clawlamp wurde mitten in einer Änderung angehalten, die weder geschehen noch zurückgenommen ist. Der Speicher enthält vielleicht den alten Stand, den neuen oder von beiden einen Teil.',
  'Clawlamp {version} is ready. The next start will be that version.':
    'Clawlamp {version} liegt bereit. Der nächste Start ist diese Version.',
  "Clawlamp's own folder belongs to somebody else or others may write in it.":
    'Clawlamps eigener Ordner gehört jemand anderem, oder andere dürfen in ihn schreiben.',
  "Clawlamp's own folder is not yours alone":
    'Clawlamps eigener Ordner gehört nicht nur dem eigenen Benutzer',
  "Clawlamp's own journal.": 'Clawlamps eigenes Journal.',
  'Clear the lockout': 'Die Pause aufheben',
  'Clear the pause': 'Die Pause aufheben',
  'Clear the pause (I have topped up, or it is well again)':
    'Die Pause aufheben (ich habe aufgeladen, oder es ist wieder gut)',
  'Clears the pause that {agents} keeps for {account}, because you say that its reason is gone.':
    'Hebt die Pause auf, die {agents} für {account} hält, weil ihr Grund nach Ihren Worten nicht mehr besteht.',
  'Clears the pause that {agents} still keeps for {account}, which is well again.':
    'Hebt die Pause auf, die {agents} noch für {account} hält, obwohl es wieder gut ist.',
  Close: 'Schließen',
  'Close it to others': 'Für andere schließen',
  'Close that program or its sign-in, or sign in by a code instead (--device).':
    'Schließen Sie dieses Programm oder seine Anmeldung, oder melden Sie sich mit einem Code an (--device).',
  'Close that program or its sign-in, or sign in by a code instead.':
    'Schließen Sie jenes Programm oder seine Anmeldung, oder melden Sie sich stattdessen mit einem Code an.',
  'Close the file to others': 'Die Datei für andere schließen',
  'Close {holder}, or sign in with a code': '{holder} schließen oder sich mit einem Code anmelden',
  Code: 'Code',
  Codex: 'Codex',
  'Codex CLI': 'Codex CLI',
  'Codex cannot load its configuration': 'Codex kann seine Konfiguration nicht laden',
  'Codex cannot load its configuration for agent {agent}':
    'Codex kann seine Konfiguration für Agent {agent} nicht laden',
  "Codex cannot load the configuration in this agent's Codex home.":
    'Codex kann die Konfiguration im Codex-Ordner dieses Agenten nicht laden.',
  'Codex cannot store its next token': 'Codex kann sein nächstes Token nicht speichern',
  'Codex did not answer in time.': 'Codex antwortete nicht rechtzeitig.',
  'Codex did not start.': 'Codex startete nicht.',
  'Codex did not take the sign-in.': 'Codex hat die Anmeldung nicht angenommen.',
  'Codex has a login file, but it lacks what a sign-in needs. "codex login status" may say "Logged in" all the same.':
    'Codex hat eine Anmeldedatei, aber ihr fehlt, was eine Anmeldung braucht. „codex login status“ sagt vielleicht trotzdem „Logged in“.',
  'Codex has no gateway of its own': 'Codex hat kein eigenes Gateway',
  'Codex has one login': 'Codex hat eine Anmeldung',
  'Codex home': 'Codex-Ordner',
  'Codex is signed in with another account than before ({identity} until now).':
    'Codex ist mit einem anderen Konto angemeldet als zuvor (bisher {identity}).',
  'Codex itself': 'Codex selbst',
  'Codex itself, through its app server': 'Codex selbst, über seinen App-Server',
  'Codex keeps its login in its encrypted file, which is not opened here.':
    'Codex hält seine Anmeldung in seiner verschlüsselten Datei, die hier nicht geöffnet wird.',
  'Codex keeps its login in memory only, by its own setting.':
    'Codex hält seine Anmeldung nach eigener Einstellung nur im Arbeitsspeicher.',
  'Codex keeps its login in the keyring': 'Codex hält seine Anmeldung im Schlüsselbund',
  'Codex keeps its login in the system keyring, which is not opened here.':
    'Codex hält seine Anmeldung im Schlüsselbund des Systems, der hier nicht geöffnet wird.',
  'Codex keeps its login sealed': 'Codex hält seine Anmeldung versiegelt',
  'Codex keeps its old login until the new one is there':
    'Codex behält seine alte Anmeldung, bis die neue da ist',
  'Codex keeps no login': 'Codex behält keine Anmeldung',
  'Codex kept the login it had': 'Codex hat seine Anmeldung behalten',
  'Codex looks into the keyring first': 'Codex sieht zuerst im Schlüsselbund nach',
  'Codex looks into the system keyring before its file, and the keyring is not opened here.':
    'Codex sieht vor seiner Datei im Schlüsselbund des Systems nach, und der wird hier nicht geöffnet.',
  'Codex may open the keyring. Clawlamp does not, and so makes no claim.':
    'Codex darf den Schlüsselbund öffnen. Clawlamp tut es nicht und behauptet darum nichts.',
  'Codex names the account from its own store': 'Codex nennt das Konto aus seinem eigenen Speicher',
  'Codex refuses to start with this CODEX_HOME.': 'Codex startet mit diesem CODEX_HOME nicht.',
  'Codex uses a key for Amazon Bedrock': 'Codex nutzt einen Schlüssel für Amazon Bedrock',
  'Codex uses a personal access token': 'Codex nutzt ein persönliches Zugriffstoken',
  'Codex uses an API key': 'Codex nutzt einen API-Schlüssel',
  'Codex uses an agent identity': 'Codex nutzt eine Agenten-Identität',
  'Codex was not found, so it could not be asked.':
    'Codex wurde nicht gefunden und konnte darum nicht gefragt werden.',
  'Codex {name}': 'Codex {name}',
  "Codex's home.": 'Der Ordner von Codex.',
  'Codex{version} itself, through its app server': 'Codex{version} selbst, über seinen App-Server',
  Commands: 'Befehle',
  Copied: 'Kopiert',
  'Copied, names shortened': 'Kopiert, Namen gekürzt',
  Copy: 'Kopieren',
  'Copy address': 'Adresse kopieren',
  'Copy code and open page': 'Code kopieren und Seite öffnen',
  'Copy of {profileId} in the store of {who}': 'Kopie von {profileId} im Speicher von {who}',
  'Copy the folder, then let OpenClaw migrate': 'Den Ordner kopieren, dann OpenClaw umziehen lassen',
  'Copy the folder, then let OpenClaw put it together':
    'Den Ordner kopieren, dann OpenClaw zusammenführen lassen',
  'Copy {command}': '{command} kopieren',
  'Correct CODEX_HOME': 'CODEX_HOME berichtigen',
  'Correct the configuration file': 'Die Konfigurationsdatei berichtigen',
  'Could not be read': 'Nicht lesbar',
  'Definition: {path}': 'Definition: {path}',
  Demo: 'Probe',
  'Demo: made-up sign-ins': 'Probe: erfundene Anmeldungen',
  'Detail: {detail}': 'Einzelheit: {detail}',
  Details: 'Einzelheiten',
  'Different account': 'Anderes Konto',
  Disappeared: 'Verschwunden',
  Done: 'Fertig',
  'Done: {title}.': 'Erledigt: {title}.',
  'Each database names its agent. This one is a copy of, or a link to, the database of agent {owner}, and OpenClaw refuses it for agent {agent}, so every call of that agent fails.':
    'Jede Datenbank nennt ihren Agenten. Diese ist eine Kopie der Datenbank von Agent {owner} oder eine Verknüpfung zu ihr, und OpenClaw weist sie für Agent {agent} ab; darum schlägt jeder Aufruf dieses Agenten fehl.',
  'Each gets the words of a notice as JSON, with accounts shortened and no secret.':
    'Jeder bekommt die Worte einer Meldung als JSON, mit gekürzten Konten und ohne Geheimnis.',
  'End of the drill: not put right.': 'Ende der Übung: nicht behoben.',
  'End of the drill: put right.': 'Ende der Übung: behoben.',
  'Ended {moment}': 'Am {moment} abgelaufen',
  'Ended {moment}, renewed without you': 'Abgelaufen am {moment}, wird ohne Sie erneuert',
  'Ends soon': 'Läuft bald ab',
  'Ends {moment}': 'Läuft am {moment} ab',
  'Ends {moment}, renewed without you': 'Läuft am {moment} ab, wird ohne Sie erneuert',
  'Entry of an unknown form': 'Eintrag in unbekannter Form',
  'Every Codex command stops at its configuration file before it looks for a login. Where the login is kept cannot be told until the file is put right.':
    'Jeder Codex-Befehl bleibt an seiner Konfigurationsdatei stehen, bevor er nach einer Anmeldung sieht. Wo die Anmeldung liegt, ist nicht zu sagen, bis die Datei gerichtet ist.',
  'Everything is as it should be. Nothing was changed.':
    'Alles ist, wie es sein soll. Nichts wurde geändert.',
  'Everything was put back as it was. Its own words are in the details; a session of your own may be needed.':
    'Alles wurde zurückgestellt, wie es war. Seine eigenen Worte stehen in den Einzelheiten; vielleicht braucht es eine eigene Sitzung.',
  Examples: 'Beispiele',
  [`Exit codes
  0 fine, or nothing in use   1 someone must act   2 someone must act soon   3 cannot tell
  64 not understood           70 our fault         login: 0 done, 1 not done
`]: `Rückgabewerte
  0 in Ordnung oder nichts in Gebrauch   1 jemand muss handeln   2 bald muss jemand handeln   3 unklar
  64 nicht verstanden                    70 unser Fehler         login: 0 getan, 1 nicht getan
`,
  'Fallback model {model}': 'Ersatzmodell {model}',
  'Finish it or undo it': 'Zu Ende bringen oder rückgängig machen',
  'Finish it or undo it by your own choice: nothing of it is run by itself.':
    'Beenden oder rückgängig machen nach eigener Wahl: von selbst wird nichts davon ausgeführt.',
  'Finish or cancel it first.': 'Beenden Sie sie oder brechen Sie sie ab.',
  'Finish or undo what was interrupted': 'Das Unterbrochene zu Ende bringen oder rückgängig machen',
  'First seen by Clawlamp': 'Von Clawlamp zum ersten Mal gesehen',
  Fixed: 'Behoben',
  'Fixed: {account}': 'Behoben: {account}',
  'For scripts: one JSON document on standard output, always in English.':
    'Für Skripte: ein JSON-Dokument auf der Standardausgabe, immer auf Englisch.',
  'Forget the token': 'Token vergessen',
  'Forward notices': 'Meldungen weiterleiten',
  'Free some space, then try again.': 'Schaffen Sie Platz, dann versuchen Sie es erneut.',
  From: 'Von',
  'From then on this order counts, and no longer the one in the configuration.':
    'Von da an gilt diese Reihenfolge und nicht mehr die der Konfiguration.',
  'Gateway address': 'Adresse des Gateways',
  'Gateway on another computer': 'Gateway auf einem anderen Rechner',
  'Gateway {name}': 'Gateway {name}',
  'Give each agent a folder of its own in the settings':
    'Jedem Agenten in den Einstellungen einen eigenen Ordner geben',
  'Give the configuration that provider back, or take out what refers to it':
    'Der Konfiguration diesen Anbieter zurückgeben oder herausnehmen, was auf ihn verweist',
  'Give the model its present name': 'Dem Modell seinen heutigen Namen geben',
  'Give the service the same settings, then reinstall it':
    'Dem Dienst dieselben Einstellungen geben und ihn neu einrichten',
  'Give your user the right to write it, then try again.':
    'Geben Sie Ihrem Benutzer das Schreibrecht, dann versuchen Sie es erneut.',
  'Go back to the sign-in page, or start again in Clawlamp.':
    'Gehen Sie zur Anmeldeseite zurück oder beginnen Sie in Clawlamp neu.',
  'Gone since this reading: {id}': 'Seit dieser Lesung verschwunden: {id}',
  'Gone under this name; {to} stands in for it': 'Unter diesem Namen fort; {to} steht dafür',
  'Hand it to OpenClaw': 'Sie OpenClaw übergeben',
  'Held by {name}': 'Gehalten von {name}',
  'Homebrew keeps its programs that way. It is used because your search path names its folder.':
    'Homebrew hält seine Programme so. Es wird benutzt, weil Ihr Suchpfad seinen Ordner nennt.',
  'Hook: {path}': 'Hook: {path}',
  'How to get the desktop app: the same engine as an icon in the menu bar.':
    'Wie man die Desktop-App bekommt: dasselbe als Symbol in der Menüleiste.',
  'I use Codex': 'Ich benutze Codex',
  'I use OpenClaw': 'Ich benutze OpenClaw',
  'If anything fails on the way, the old sign-in is put back.':
    'Geht unterwegs etwas schief, wird die alte Anmeldung zurückgelegt.',
  'If the browser does not open, open this address:':
    'Falls sich der Browser nicht öffnet, öffnen Sie diese Adresse:',
  'If the reason is not gone after all, the next call fails and OpenClaw pauses it again.':
    'Besteht der Grund doch noch, schlägt der nächste Aufruf fehl, und OpenClaw legt sie wieder still.',
  'If your network reads along, add its certificate to the system. Otherwise do not sign in on this network.':
    'Liest Ihr Netz mit, fügen Sie dessen Zertifikat dem System hinzu. Sonst melden Sie sich in diesem Netz nicht an.',
  'In no order of an agent that the gateway serves':
    'In keiner Reihenfolge eines Agenten, den das Gateway bedient',
  'In the order: {profile} ({state})': 'In der Reihenfolge: {profile} ({state})',
  'In the place of the service stands something that Clawlamp did not write, or that was changed since.':
    'An der Stelle des Dienstes steht etwas, das Clawlamp nicht geschrieben hat oder das seither geändert wurde.',
  'In use: {profile}': 'In Gebrauch: {profile}',
  'Install Codex for this account, then read again.':
    'Installieren Sie Codex für dieses Konto und lesen Sie dann erneut.',
  'Install it again with --hook or --webhook, or name one here.':
    'Installieren Sie ihn erneut mit --hook oder --webhook, oder nennen Sie hier eines davon.',
  'Install it first (npm install --global clawlamp, or a package), then try again.':
    'Installieren Sie es zuerst (npm install --global clawlamp oder ein Paket), dann noch einmal.',
  'Install it for this account, or as the administrator':
    'Für dieses Konto oder als Administrator installieren',
  'Install it: clawlamp service install': 'Installieren: clawlamp service install',
  'Install it: {command}': 'Installieren: {command}',
  'Install the Node version it names, then try again.':
    'Installieren Sie die genannte Node-Version, dann versuchen Sie es erneut.',
  'Install the codex plugin': 'Das codex-Plugin installieren',
  'Installed. It starts with your session, and is at work now.':
    'Installiert. Er startet mit Ihrer Sitzung und arbeitet jetzt.',
  'Issued ahead of now, for {account}': 'Nach der jetzigen Zeit ausgestellt, für {account}',
  'It answered with HTTP {status}.': 'Er antwortete mit HTTP {status}.',
  'It belongs to another account or may be changed by others, so nothing is asked or written through it.':
    'Es gehört einem anderen Konto oder kann von anderen geändert werden, deshalb wird über dieses Programm nichts gefragt und nichts geschrieben.',
  'It belongs to another account or may be changed by others, so nothing that it says is believed. A refused sign-in that only it tells of stays unseen.':
    'Es gehört einem anderen Konto oder kann von anderen geändert werden, daher wird ihm nichts geglaubt. Eine abgelehnte Anmeldung, von der nur es berichtet, bleibt unbemerkt.',
  'It belongs to another account or may be changed by others, so the next one on the search path is used.':
    'Es gehört einem anderen Konto oder kann von anderen geändert werden, deshalb wird das nächste im Suchpfad benutzt.',
  'It belongs to {user}': 'Es gehört {user}',
  'It belongs to {user}, and {path} lies in it': 'Es gehört {user}, und {path} liegt darin',
  'It calls a past or missing date "{word}". The refresh token is there, and the next call renews it.':
    'Es nennt ein vergangenes oder fehlendes Datum „{word}“. Das Erneuerungstoken ist da, und der nächste Aufruf erneuert es.',
  'It could not be opened.': 'Es ließ sich nicht öffnen.',
  'It could not be read.': 'Es ließ sich nicht lesen.',
  'It did not answer.': 'Er antwortete nicht.',
  'It did not say.': 'Er sagte es nicht.',
  'It does not compare the account with the profile.': 'Es vergleicht das Konto nicht mit dem Profil.',
  'It does not open the tokens to answer.': 'Es öffnet die Tokens nicht, um zu antworten.',
  'It ends when you log out for the last time (loginctl enable-linger keeps it).':
    'Er endet mit Ihrer letzten Abmeldung (loginctl enable-linger hält ihn am Laufen).',
  'It ends when you log out for the last time. To keep it running without you, once:':
    'Er endet mit Ihrer letzten Abmeldung. Damit er ohne Sie weiterläuft, einmal:',
  'It failed.': 'Es schlug fehl.',
  'It found no date with this sign-in, which says nothing against it.':
    'Es fand kein Datum bei dieser Anmeldung, was nichts gegen sie sagt.',
  'It found something that no file tells. Believe the owner here.':
    'Es fand etwas, das keine Datei verrät. Glauben Sie hier dem Besitzer.',
  'It goes by the stored date alone, and does not see that a renewal was lost.':
    'Es geht allein nach dem gespeicherten Datum und sieht nicht, dass eine Erneuerung verloren ging.',
  'It goes by the stored date alone. The first use was refused all the same.':
    'Es geht allein nach dem gespeicherten Datum. Die erste Nutzung wurde trotzdem abgelehnt.',
  'It goes by the stored date alone. The provider has refused this sign-in since.':
    'Es geht allein nach dem gespeicherten Datum. Der Anbieter hat diese Anmeldung seither abgelehnt.',
  'It goes by the stored date, and a lockout still keeps the sign-in out.':
    'Es geht nach dem gespeicherten Datum, und eine Pause hält die Anmeldung noch fern.',
  'It goes by what is stored. That does not prove that the next call works, so Clawlamp makes no claim.':
    'Es geht nach dem, was gespeichert ist. Das beweist nicht, dass der nächste Aufruf geht, darum behauptet Clawlamp nichts.',
  'It goes by what is stored. What really happened since is what Clawlamp goes by.':
    'Es geht nach dem, was gespeichert ist. Clawlamp geht nach dem, was seither wirklich geschah.',
  'It has the setting {key}, which this OpenClaw does not know.':
    'Sie hat die Einstellung {key}, die dieses OpenClaw nicht kennt.',
  'It holds NUL bytes.': 'Es enthält NUL-Bytes.',
  'It holds a value that Codex does not take.': 'Es enthält einen Wert, den Codex nicht annimmt.',
  'It holds bytes that are not UTF-8.': 'Es enthält Bytes, die kein UTF-8 sind.',
  'It holds no list of profiles.': 'Es enthält keine Liste von Profilen.',
  'It includes too many files.': 'Es bindet zu viele Dateien ein.',
  'It is a folder, not a file.': 'Es ist ein Ordner, keine Datei.',
  'It is a symbolic link': 'Sie ist ein symbolischer Link',
  'It is asked once an hour what it holds. What OpenClaw has set for this very address is used, or the token that is typed here.':
    'Es wird einmal in der Stunde gefragt, was es hält. Dazu dient, was OpenClaw für genau diese Adresse eingestellt hat, oder das Token, das hier eingegeben wird.',
  'It is damaged.': 'Es ist beschädigt.',
  'It is empty.': 'Es ist leer.',
  'It is larger than such a file can be.': 'Es ist größer, als so eine Datei sein kann.',
  'It is nested too deep.': 'Es ist zu tief verschachtelt.',
  'It is not a SQLite database.': 'Es ist keine SQLite-Datenbank.',
  'It is not a file.': 'Es ist keine Datei.',
  'It is not an object.': 'Es ist kein Objekt.',
  'It is not ours, so its program was not started.':
    'Es gehört einem anderen Konto oder steht anderen offen, deshalb wurde sein Programm nicht gestartet.',
  'It is not valid TOML: line {line}, column {column}.':
    'Es ist kein gültiges TOML: Zeile {line}, Spalte {column}.',
  'It is not valid {format}.': 'Es ist kein gültiges {format}.',
  'It is one of two names of a file (a hard link), which part when OpenClaw next writes':
    'Sie ist einer von zwei Namen einer Datei (ein Hardlink), die sich trennen, wenn OpenClaw das nächste Mal schreibt',
  'It is the own place of {user}. Clawlamp only looks at it.':
    'Es ist der eigene Ort von {user}. Clawlamp sieht es nur an.',
  'It lists keys elsewhere, and says nothing of their worth.':
    'Es führt Schlüssel anderswo auf und sagt nichts über ihren Wert.',
  'It lists no sign-in.': 'Es führt keine Anmeldung auf.',
  'It lists {profiles}.': 'Es führt {profiles} auf.',
  'It looked at the route too, not only at the sign-in. Believe the owner here.':
    'Es sah auch auf die Route, nicht nur auf die Anmeldung. Glauben Sie hier dem Besitzer.',
  'It looks only whether a login is there, not whether it can sign in.':
    'Es sieht nur nach, ob eine Anmeldung da ist, nicht ob sie anmelden kann.',
  'It names a way of signing in that Codex takes from another program only.':
    'Es nennt eine Art der Anmeldung, die Codex nur von einem anderen Programm annimmt.',
  'It names a way of signing in that is not known.':
    'Es nennt eine Art der Anmeldung, die nicht bekannt ist.',
  'It names a way of signing in that {release} does not know.':
    'Es nennt eine Art der Anmeldung, die {release} nicht kennt.',
  'It names agent {owner}': 'Sie nennt Agent {owner}',
  'It names folders of another machine. If it is still in use there, both hold the same single-use sign-ins, and the first renewal ends the others. Each machine needs a sign-in of its own.':
    'Er nennt Ordner eines anderen Rechners. Wird er dort noch genutzt, haben beide dieselben Einmal-Anmeldungen, und die erste Erneuerung beendet die anderen. Jeder Rechner braucht eine eigene Anmeldung.',
  'It names no holder, so another program than OpenClaw made it':
    'Sie nennt keinen Halter, also hat ein anderes Programm als OpenClaw sie angelegt',
  'It names {count} agents, and the first {most} were looked at':
    'Sie nennt {count} Agenten, und die ersten {most} wurden angesehen',
  'It names {path}, a home folder that is not on this machine':
    'Es nennt {path}, einen Benutzerordner, den es auf diesem Rechner nicht gibt',
  'It needs a new sign-in.': 'Sie braucht eine neue Anmeldung.',
  'It reads another store than the one this sign-in stands in, or leaves out what no configuration names.':
    'Es liest einen anderen Speicher als den, in dem diese Anmeldung steht, oder lässt aus, was keine Konfiguration nennt.',
  'It reads the store. The running gateway still holds what stood there before.':
    'Es liest den Speicher. Das laufende Gateway hält noch, was vorher dort stand.',
  'It reports only what it would use.': 'Es meldet nur, was es nutzen würde.',
  'It starts with a byte order mark, which its owner does not accept.':
    'Es beginnt mit einer Bytefolgemarke, die sein Besitzer nicht annimmt.',
  'It still names {profileId}': 'Er nennt noch {profileId}',
  'It tells nobody yet: install it again with --hook or --webhook.':
    'Er sagt es noch niemandem: installieren Sie ihn erneut mit --hook oder --webhook.',
  'It took its copy when it started, and the store has changed since.':
    'Es nahm seine Kopie beim Start, und der Speicher hat sich seither geändert.',
  'It took the request. This version has no way to say which sign-in it holds.':
    'Es hat die Bitte angenommen. Diese Version kann nicht sagen, welche Anmeldung sie hält.',
  'It was accepted.': 'Sie wurde angenommen.',
  'It was cancelled.': 'Es wurde abgebrochen.',
  'It was meant': 'Das war Absicht',
  'It was moved here, or copied. If the place it came from is still in use, both hold the same single-use sign-ins, and the first renewal ends the others.':
    'Er wurde hierher verschoben oder kopiert. Wird der Ort, von dem er kam, noch genutzt, haben beide dieselben Einmal-Anmeldungen, und die erste Erneuerung beendet die anderen.',
  'It was not asked yet.': 'Er wurde noch nicht gefragt.',
  'It will need you before long.': 'Bald müssen Sie handeln.',
  'Its account and its end are known to the server only. Codex asks for them at each start.':
    'Sein Konto und sein Ende kennt nur der Server. Codex fragt bei jedem Start danach.',
  'Its agent identity has a wrong form.': 'Seine Agentenidentität hat eine falsche Form.',
  'Its agents answer nobody until it runs. Sign-ins are read, and can be renewed, all the same.':
    'Seine Agenten antworten niemandem, bis es läuft. Anmeldungen werden trotzdem gelesen und lassen sich erneuern.',
  'Its auth-state.json cannot be read. {note}': 'Seine auth-state.json ist nicht lesbar. {note}',
  'Its database is a copy of, or a link to, the one of agent {owner}. OpenClaw reads it for agent {agent} and refuses to write it, so a sign-in that this agent renews is lost.':
    'Seine Datenbank ist eine Kopie der Datenbank von Agent {owner} oder eine Verknüpfung zu ihr. OpenClaw liest sie für Agent {agent} und weigert sich, sie zu schreiben; darum geht eine Anmeldung verloren, die dieser Agent erneuert.',
  'Its definition is gone.': 'Seine Definition ist weg.',
  'Its definition was changed by hand since.': 'Seine Definition wurde seither von Hand geändert.',
  'Its definition was not written by Clawlamp.': 'Seine Definition hat nicht Clawlamp geschrieben.',
  'Its document version is {version}; Clawlamp knows {known}.':
    'Seine Dokumentversion ist {version}; Clawlamp kennt {known}.',
  'Its field last_refresh is not a date.': 'Sein Feld last_refresh ist kein Datum.',
  'Its field tokens has the wrong type.': 'Sein Feld tokens hat den falschen Typ.',
  'Its field {name} has the wrong type.': 'Sein Feld {name} hat den falschen Typ.',
  'Its field {name} is missing or has the wrong type.': 'Sein Feld {name} fehlt oder hat den falschen Typ.',
  'Its id token is not a JWT.': 'Sein ID-Token ist kein JWT.',
  'Its includes are nested too deep.': 'Seine Einbindungen sind zu tief verschachtelt.',
  'Its key is in the keychain': 'Ihr Schlüssel liegt im Schlüsselbund',
  'Its last start ended because a newer OpenClaw has changed its database.':
    'Sein letzter Start endete, weil ein neueres OpenClaw seine Datenbank geändert hat.',
  'Its last start ended because a newer OpenClaw wrote its settings.':
    'Sein letzter Start endete, weil ein neueres OpenClaw seine Einstellungen geschrieben hat.',
  'Its last start ended because a secret that it needs could not be had.':
    'Sein letzter Start endete, weil ein Geheimnis, das es braucht, nicht zu bekommen war.',
  'Its last start ended because it does not take its settings.':
    'Sein letzter Start endete, weil es seine Einstellungen nicht annimmt.',
  'Its last start ended because what an older OpenClaw left has to be migrated first.':
    'Sein letzter Start endete, weil zuerst umgezogen werden muss, was ein älteres OpenClaw hinterlassen hat.',
  'Its last start ended, and the log says why.': 'Sein letzter Start endete, und das Protokoll sagt, warum.',
  'Its last start failed': 'Sein letzter Start schlug fehl',
  'Its links run in a circle.': 'Seine Verknüpfungen laufen im Kreis.',
  'Its marker auth.sharedStore names no place that OpenClaw knows.':
    'Seine Markierung auth.sharedStore nennt keinen Ort, den OpenClaw kennt.',
  'Its owner accepted it. No call has used it yet.':
    'Ihr Besitzer hat sie angenommen. Noch kein Aufruf hat sie genutzt.',
  'Its plan was {before} and is {plan} now': 'Sein Tarif war {before} und ist jetzt {plan}',
  'Its routing state cannot be read. {note}': 'Sein Zustand der Routen ist nicht lesbar. {note}',
  'Its row {row} cannot be read. {note}': 'Seine Zeile {row} ist nicht lesbar. {note}',
  'Its row {row} has document version {version}; Clawlamp knows {known}.':
    'Seine Zeile {row} hat die Dokumentversion {version}; Clawlamp kennt {known}.',
  'Its row {row} holds no list of profiles.': 'Seine Zeile {row} enthält keine Liste von Profilen.',
  'Its schema is of a newer OpenClaw.': 'Sein Schema stammt von einem neueren OpenClaw.',
  'Its schema version is {version}, which this OpenClaw migrates before it reads it':
    'Seine Schemaversion ist {version}, die dieses OpenClaw umzieht, bevor es sie liest',
  'Its schema version is {version}; Clawlamp knows versions up to {known}.':
    'Seine Schemaversion ist {version}; Clawlamp kennt Versionen bis {known}.',
  'Its schema version is {version}; this OpenClaw opens versions up to {known}.':
    'Seine Schemaversion ist {version}; dieses OpenClaw öffnet Versionen bis {known}.',
  'Its schema version {version} is one between two that Clawlamp knows.':
    'Seine Schemaversion {version} liegt zwischen zweien, die Clawlamp kennt.',
  'Its sealed tokens carry the name of another path':
    'Seine versiegelten Tokens tragen den Namen eines anderen Pfades',
  'Its setting {name} was not understood.': 'Seine Einstellung {name} wurde nicht verstanden.',
  'Its token': 'Sein Token',
  'Its tokens now belong to another workspace than before':
    'Seine Tokens gehören jetzt zu einem anderen Arbeitsbereich als vorher',
  'Its word was not understood.': 'Sein Wort wurde nicht verstanden.',
  'Its workspace is switched off': 'Ihr Arbeitsbereich ist abgeschaltet',
  'Its write-ahead log stands there without an index, so it cannot be read without changing it. Starting OpenClaw once puts that right.':
    'Sein Schreibprotokoll steht ohne Verzeichnis da und lässt sich nicht lesen, ohne es zu ändern. OpenClaw einmal zu starten behebt das.',
  'Judge as if it were this time, for tests.': 'Urteilen, als wäre es diese Zeit, für Tests.',
  'Keep a backup': 'Eine Sicherung behalten',
  'Keep one copy, let the others inherit': 'Eine Kopie behalten, die anderen erben lassen',
  'Keep the token': 'Token aufbewahren',
  'Keep {account}': '{account} behalten',
  'Kept sealed in {where}. {vault}.': 'Versiegelt aufbewahrt in {where}. {vault}.',
  'Known fault of OpenClaw {version}': 'Bekannter Fehler von OpenClaw {version}',
  Language: 'Sprache',
  'Last failure: {sentence} {moment}': 'Letzter Fehlschlag: {sentence} {moment}',
  'Last notice that arrived: {moment}': 'Letzte Meldung, die ankam: {moment}',
  'Last-good selection': 'Auswahl der zuletzt guten',
  'Last-good selection of {key}': 'Zuletzt gute Wahl von {key}',
  'Last-good selection of {provider} for {who}': 'Auswahl der zuletzt guten von {provider} für {who}',
  Lately: 'Zuletzt',
  'Leave it as it is. If the agent needs a sign-in of its own, sign in again there.':
    'Lassen Sie es, wie es ist. Braucht der Agent eine eigene Anmeldung, melden Sie ihn dort neu an.',
  'Leave the new one in place, or sign in again.': 'Lassen Sie die neue gelten oder melden Sie sich neu an.',
  'Let Codex keep its login in a file or in the keyring':
    'Codex seine Anmeldung in einer Datei oder im Schlüsselbund halten lassen',
  'Let Codex write its file': 'Codex seine Datei schreiben lassen',
  'Let OpenClaw rename the model': 'OpenClaw das Modell umbenennen lassen',
  'Let OpenClaw write its file': 'OpenClaw seine Datei schreiben lassen',
  'Let OpenClaw write its folder': 'OpenClaw seinen Ordner schreiben lassen',
  'Let it in on the host of the gateway: openclaw devices list, then openclaw devices approve.':
    'Lassen Sie es auf dem Rechner des Gateways ein: openclaw devices list, dann openclaw devices approve.',
  'Let the one that is here start clawlamp watch with --hook or --webhook.':
    'Lassen Sie den vorhandenen clawlamp watch mit --hook oder --webhook starten.',
  'Let those chats use the order again': 'Diese Chats wieder die Reihenfolge nutzen lassen',
  'Lets Codex sign in to {account} in the browser, and keep its old login until the new one is there.':
    'Lässt Codex sich bei {account} im Browser anmelden und seine alte Anmeldung behalten, bis die neue da ist.',
  'Lets the gateway sign in to {account} by a code, and keep its old sign-in until the new one is there.':
    'Lässt das Gateway sich mit einem Code bei {account} anmelden und seine alte Anmeldung behalten, bis die neue da ist.',
  [`Lets the system keep watch running for you: a systemd user unit, a launchd agent or a Scheduled Task. Each change is shown
before it is made, and --dry-run only shows it. What you name once is kept; nothing that Clawlamp did not write is touched.

  --hook FILE     Run this program (full path) with each notice as JSON on its standard input.
  --webhook URL   Post each notice to this https address. What does not arrive is sent again for a day.
  --ping URL      Ask for this https address every five minutes, so that its receiver notices when that stops.

status says whether it is at work (it leaves a sign once a minute), and what could not be sent. test sends a test notice.
status ends with 0 at work, 1 silent, 3 not installed.
`]:
    `Lässt das System watch für Sie am Laufen halten: als systemd-Benutzereinheit, launchd-Agent oder geplante Aufgabe. Jede Änderung
wird gezeigt, bevor sie geschieht; --dry-run zeigt sie nur. Was Sie einmal nennen, bleibt; was Clawlamp nicht schrieb, bleibt unberührt.

  --hook FILE     Dieses Programm (voller Pfad) mit jeder Meldung als JSON auf der Standardeingabe starten.
  --webhook URL   Jede Meldung an diese https-Adresse senden. Was nicht ankommt, wird einen Tag lang neu gesendet.
  --ping URL      Diese https-Adresse alle fünf Minuten abrufen, damit ihr Empfänger merkt, wenn das aufhört.

status sagt, ob er arbeitet (er gibt jede Minute ein Zeichen) und was nicht zu senden war. test sendet eine Probemeldung.
status endet mit 0 (arbeitet), 1 (schweigt), 3 (nicht installiert).
`,
  'Locked against readers': 'Für Leser gesperrt',
  'Locked out for agent {agent} until {moment} ({reason})':
    'Pausiert für Agent {agent} bis {moment} ({reason})',
  'Locked out until {moment}': 'Pausiert bis {moment}',
  'Lockout ended {moment}': 'Pause endete am {moment}',
  'Logged ahead of now': 'Nach der jetzigen Zeit protokolliert',
  'Login of {who}': 'Anmeldung von {who}',
  'Look at the commands there are.': 'Sehen Sie nach, welche Befehle es gibt.',
  'Look at the new state, then try again if it still needs you.':
    'Sehen Sie den neuen Stand an, und versuchen Sie es noch einmal, falls weiterhin etwas zu tun ist.',
  'Look at the present state, and change what it needs.':
    'Sehen Sie sich den heutigen Stand an und ändern Sie, was er braucht.',
  'Look at the program that hands the tokens over': 'Das Programm ansehen, das die Tokens übergibt',
  'Look at the timeline for the reason, or sign in all the same.':
    'Den Grund nennt der Verlauf. Oder melden Sie sich trotzdem an.',
  'Look at the timeline to see what was changed.': 'Der Verlauf zeigt, was geändert wurde.',
  'Look elsewhere…': 'Woanders suchen…',
  'Look for a newer Clawlamp at each start': 'Bei jedem Start nach einem neueren Clawlamp sehen',
  'Looked in: {folders}': 'Gesucht in: {folders}',
  'Looks at what stands in the store now. Where the whole new state stands it is kept, everything else goes back to the old one.':
    'Sieht nach, was jetzt im Speicher steht. Wo der ganze neue Stand steht, bleibt er; alles andere kehrt zum alten zurück.',
  'Looks good': 'Sieht gut aus',
  'Made by {name}, which may have ended': 'Angelegt von {name}, das vielleicht beendet ist',
  'Made-up sign-ins. Nothing of yours is read or changed.':
    'Erfundene Anmeldungen. Nichts von Ihnen wird gelesen oder geändert.',
  'Make a new token and give it to OpenClaw': 'Ein neues Token machen und OpenClaw geben',
  'Make it writable again, then try once more.':
    'Machen Sie ihn wieder beschreibbar, dann versuchen Sie es erneut.',
  'Make it yours alone (the details name it), then try again. Nothing in it was believed or run.':
    'Den Ordner (er steht in den Einzelheiten) ganz zum eigenen machen, dann noch einmal versuchen. Nichts darin wurde geglaubt oder ausgeführt.',
  'Make it yours, and closed to the writing of others':
    'Ihn zum eigenen machen und anderen das Schreiben nehmen',
  'Make the repairs that need no sign-in, each shown first and undoable for 30 days.':
    'Die Reparaturen machen, die keine Anmeldung brauchen, jede vorher gezeigt und 30 Tage umkehrbar.',
  'Make this change': 'Diese Änderung machen',
  'Make this change? [y/N]': 'Diese Änderung machen? [y/N]',
  [`Makes the repairs that need no sign-in: all of them, or those of the causes or plans that are named. Each is shown first and
asked for (--yes does without asking). OpenClaw's own code makes the change under its own lock; an encrypted backup is kept
for 30 days, the result is read back by us and by OpenClaw, and what does not help is put back. not-on-route is only ever
done by name.

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`]:
    `Macht die Reparaturen, die keine Anmeldung brauchen: alle oder die der genannten Ursachen oder Pläne. Jede wird vorher gezeigt
und erfragt (--yes fragt nicht). OpenClaws eigener Code ändert unter seiner eigenen Sperre; eine verschlüsselte Sicherung
bleibt 30 Tage, das Ergebnis wird von uns und von OpenClaw zurückgelesen, und was nicht hilft, wird zurückgestellt.
not-on-route geschieht nur, wenn es genannt wird.

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`,
  'Making it…': 'Wird erstellt …',
  'May be changed': 'Darf geändert werden',
  'Meant: {profile}': 'Gemeint: {profile}',
  'Missing: {field}': 'Fehlt: {field}',
  More: 'Mehr',
  'More than one sign-in has that name.': 'Mehr als eine Anmeldung heißt so.',
  'Mute notices': 'Meldungen stumm',
  'Mute {label}': '{label} stumm',
  'My browser is on another computer': 'Mein Browser ist auf einem anderen Rechner',
  'Name a place where you may write.': 'Nennen Sie einen Ort, an dem Sie schreiben dürfen.',
  'Name and account disagree': 'Name und Konto passen nicht zusammen',
  'Name another one.': 'Nennen Sie einen anderen.',
  'Name one like wss://host, or ws:// on this machine or a private network.':
    'Nennen Sie eine wie wss://host, oder ws:// auf diesem Rechner oder in einem privaten Netz.',
  'Name one of them in full, or add --agent or --profile.':
    'Nennen Sie eine davon ganz, oder geben Sie --agent oder --profile an.',
  'Name the gateway and its token as gateway.remote in the configuration of OpenClaw, or add --gateway with its address to be asked for the token once.':
    'Nennen Sie das Gateway und sein Token als gateway.remote in der Konfiguration von OpenClaw, oder geben Sie --gateway mit seiner Adresse an: Dann wird einmal nach dem Token gefragt.',
  'Name the gateway and its token as gateway.remote in the configuration of OpenClaw.':
    'Nennen Sie das Gateway und sein Token als gateway.remote in der Konfiguration von OpenClaw.',
  'Named {named}, but the token is of {actual}': 'Heißt {named}, aber das Token ist von {actual}',
  'Needs you': 'Bitte handeln',
  'Needs you soon': 'Bitte bald handeln',
  'Neither OpenClaw nor Codex was found here.': 'Weder OpenClaw noch Codex wurde hier gefunden.',
  'New tokens: signed in outside Clawlamp, or renewed early':
    'Neue Tokens: außerhalb von Clawlamp angemeldet oder früh erneuert',
  'Newer, of the same account: {profile}': 'Neuer, vom selben Konto: {profile}',
  'Next: nothing to do': 'Nächster Schritt: nichts zu tun',
  'Next: {next}': 'Nächster Schritt: {next}',
  'Next: {next}{command}': 'Nächster Schritt: {next}{command}',
  'No OpenClaw here has that name.': 'Kein OpenClaw hier heißt so.',
  'No OpenClaw was found to ask.': 'Kein OpenClaw war zu fragen.',
  'No agent would use this sign-in next.': 'Kein Agent würde diese Anmeldung als Nächstes nutzen.',
  'No answer came from the browser in time.': 'Aus dem Browser kam nicht rechtzeitig eine Antwort.',
  'No answer came in time.': 'Keine Antwort kam rechtzeitig.',
  'No call has used it yet.': 'Noch kein Aufruf hat sie genutzt.',
  'No call is answered until {moment}': 'Bis {moment} wird kein Aufruf beantwortet',
  'No codex plugin in the package, the extensions or the list of installed plugins':
    'Kein codex-Plugin im Paket, in den Erweiterungen oder in der Liste der installierten Plugins',
  'No expiry date stored for a token that is still good':
    'Kein Ablaufdatum gespeichert für ein Token, das noch gut ist',
  'No gateway runs here.': 'Hier läuft kein Gateway.',
  'No key or token': 'Kein Schlüssel oder Token',
  'No profile of this provider': 'Kein Profil dieses Anbieters',
  'No profile refers to it any more. It does no harm and no one needs to act.':
    'Kein Profil verweist mehr auf sie. Sie schadet nicht, und niemand muss etwas tun.',
  'No reading: {reason}': 'Keine Ablesung: {reason}',
  'No route uses it next.': 'Keine Route nutzt sie als Nächstes.',
  'No route uses it, so Clawlamp does not judge it.':
    'Keine Route nutzt sie, darum beurteilt Clawlamp sie nicht.',
  'No route uses it.': 'Keine Route nutzt sie.',
  'No route uses this sign-in': 'Keine Route nutzt diese Anmeldung',
  'No sign of life since then': 'Seither kein Lebenszeichen',
  'No sign-in for {profileProviders} is stored.': 'Keine Anmeldung für {profileProviders} ist gespeichert.',
  'No sign-in has that name.': 'Keine Anmeldung heißt so.',
  'No sign-in is in use.': 'Keine Anmeldung ist in Gebrauch.',
  'No sign-in of this route can be used': 'Keine Anmeldung dieser Route ist nutzbar',
  'No store of this agent is there': 'Ein Speicher dieses Agenten ist nicht da',
  'No system keyring is available, so the key of the backups is kept in a file that only you can read.':
    'Kein Schlüsselbund des Systems ist da, darum liegt der Schlüssel der Sicherungen in einer Datei, die nur Sie lesen können.',
  'No system keyring is available.': 'Kein Schlüsselbund des Systems ist da.',
  'No system keyring: the backup key is a private file':
    'Kein Schlüsselbund des Systems: Der Schlüssel der Sicherungen ist eine private Datei',
  'No token is kept for this address.': 'Für diese Adresse ist kein Token aufbewahrt.',
  'No token of another program is renewed, copied to another machine or revoked.':
    'Kein Token eines anderen Programms wird erneuert, auf einen anderen Rechner kopiert oder widerrufen.',
  'Nobody can be asked here.': 'Hier ist niemand zu fragen.',
  'Nobody can be asked here. Run it again with --yes to accept the account.':
    'Hier lässt sich niemand fragen. Starten Sie es noch einmal mit --yes, um das Konto anzunehmen.',
  'Nobody knows whether this is renewed': 'Niemand weiß, ob das erneuert wird',
  'Nobody renews a token of this kind. Make a new one, and give it to the gateway.':
    'Ein Token dieser Art erneuert niemand. Machen Sie ein neues und geben Sie es dem Gateway.',
  'None of its sign-ins can be used': 'Keine seiner Anmeldungen ist nutzbar',
  'None once it is through: only Codex changes its login. Until then the old one stays untouched.':
    'Keines, sobald es geschehen ist: Nur Codex ändert seine Anmeldung. Bis dahin bleibt die alte unberührt.',
  'None once it is through: only the gateway changes its store. Until then the old one stays untouched.':
    'Keine, wenn es durch ist: nur das Gateway ändert seinen Speicher. Bis dahin bleibt die alte unberührt.',
  'Not all of it was looked at': 'Nicht alles wurde angesehen',
  'Not by {writer}: {why}': 'Nicht von {writer}: {why}',
  'Not in use': 'Nicht in Gebrauch',
  'Not now': 'Jetzt nicht',
  'Not proven yet. {risk}': 'Noch nicht bewiesen. {risk}',
  'Not proven. {note}': 'Nicht bewiesen. {note}',
  'Nothing but your gateway is asked on a timer, and nothing about you is collected.':
    'Nur Ihr Gateway wird im Takt gefragt, und nichts über Sie wird gesammelt.',
  'Nothing here can be repaired that way.': 'Hier ist so nichts zu reparieren.',
  'Nothing in the order can be used.': 'Nichts aus der Reihenfolge ist nutzbar.',
  'Nothing is found.': 'Nichts gefunden.',
  'Nothing is in use': 'Nichts wird benutzt',
  'Nothing is known against it, but nothing has proven it yet.':
    'Nichts spricht gegen sie, aber noch nichts hat sie bewiesen.',
  'Nothing is known against it.': 'Nichts spricht gegen sie.',
  'Nothing is known of the past yet. The lamp writes down what happens while it runs.':
    'Über die Vergangenheit ist noch nichts bekannt. Die Lampe schreibt auf, was geschieht, während sie läuft.',
  'Nothing is open in the system keyring ({program}), so the key of the backups is kept in a file that only you can read.':
    'Im Schlüsselbund des Systems ({program}) ist nichts geöffnet, darum liegt der Schlüssel der Sicherungen in einer Datei, die nur der eigene Benutzer lesen kann.',
  'Nothing is open in the system keyring: the backup key is a private file':
    'Im Schlüsselbund des Systems ist nichts geöffnet: Schlüssel der Sicherungen in einer privaten Datei',
  'Nothing is sent on a timer, and nothing about you is collected.':
    'Nichts wird nach der Uhr gesendet, und nichts über Sie wird gesammelt.',
  'Nothing to repair.': 'Nichts zu reparieren.',
  'Nothing to watch yet': 'Noch nichts zu beobachten',
  'Nothing to watch yet.': 'Noch nichts zu beobachten.',
  'Nothing was changed in the last 30 days.': 'In den letzten 30 Tagen wurde nichts geändert.',
  'Nothing was changed.': 'Nichts wurde geändert.',
  'Nothing was changed. A path with a control character, or a program that others may change, cannot be used.':
    'Nichts wurde geändert. Ein Pfad mit einem Steuerzeichen oder ein Programm, das andere ändern dürfen, geht nicht.',
  'Nothing was changed. Check free space and rights.': 'Nichts wurde geändert. Prüfen Sie Platz und Rechte.',
  'Nothing was changed. If it was in another keyring, open that one and try again.':
    'Nichts wurde geändert. Lag er in einem anderen Schlüsselbund, dann diesen öffnen und noch einmal versuchen.',
  'Nothing was changed. It is damaged or was changed by somebody: leave it, and sign in again where it is needed.':
    'Nichts wurde geändert. Es ist beschädigt oder wurde von jemandem verändert: liegen lassen und neu anmelden, wo es nötig ist.',
  'Nothing was changed. Look at it (the details name it), and move it away yourself if it is not needed.':
    'Nichts wurde geändert. Sehen Sie es sich an (die Einzelheiten nennen es) und räumen Sie es selbst weg, wenn es nicht gebraucht wird.',
  'Nothing was changed. Look at the new state.': 'Nichts wurde geändert. Sehen Sie sich den neuen Stand an.',
  'Nothing was changed. Open the details for its own words.':
    'Nichts wurde geändert. Die Einzelheiten zeigen seine eigenen Worte.',
  'Nothing was changed. You can close this tab and try again in Clawlamp.':
    'Nichts wurde geändert. Sie können diesen Tab schließen und es in Clawlamp erneut versuchen.',
  'Nothing was found yet.': 'Noch nichts gefunden.',
  'Nothing was written. Report this, and send what this prints instead: {command}':
    'Nichts wurde geschrieben. Melden Sie das, und senden Sie stattdessen die Ausgabe von: {command}',
  'Nothing was written. Report this, with what Copy gives instead.':
    'Nichts wurde geschrieben. Melden Sie das, und legen Sie stattdessen bei, was „Kopieren“ liefert.',
  Notices: 'Meldungen',
  'Now: {before}. Then: {after}.': 'Jetzt: {before}. Danach: {after}.',
  'Of agent {agent}, the newest {most} chats were looked at':
    'Von Agent {agent} wurden die neuesten {most} Chats angesehen',
  'Old copies still hold tokens': 'Alte Kopien enthalten noch Tokens',
  'Older file that this OpenClaw wants moved': 'Ältere Datei, die dieses OpenClaw umgezogen haben will',
  'Older file with {names}': 'Ältere Datei mit {names}',
  'On any device, open {address}\n  and type the code {code} (until {time}).':
    'Öffnen Sie auf einem beliebigen Gerät {address}\n  und tippen Sie den Code {code} ein (bis {time}).',
  'On any device, open {address} and type:': 'Öffnen Sie auf irgendeinem Gerät {address} und tippen Sie:',
  'One Codex sign-in in {count} homes': 'Eine Codex-Anmeldung in {count} Ordnern',
  'One more sign-in would not help now.': 'Eine weitere Anmeldung würde jetzt nicht helfen.',
  'One of these sign-ins was rejected': 'Eine dieser Anmeldungen wurde abgelehnt',
  'One of these workspaces is switched off': 'Einer dieser Arbeitsbereiche ist abgeschaltet',
  'One real turn of an agent used it': 'Ein echter Aufruf eines Agenten hat sie genutzt',
  'One real turn of an agent used it.': 'Ein echter Aufruf eines Agenten hat sie genutzt.',
  [`One sign-in with every cause, its evidence (what, where, when), the route that uses it, and the next step. Without a name it is
the one that needs you most, and the others are named.

  --ask-owner   Also ask OpenClaw or Codex itself, with its own program, and say why it differs. Takes up to a minute.
`]:
    `Eine Anmeldung mit jeder Ursache, ihren Belegen (was, wo, wann), der Route, die sie nutzt, und dem nächsten Schritt. Ohne Namen ist es
die, die Sie am dringendsten braucht; die anderen werden genannt.

  --ask-owner   Auch OpenClaw oder Codex selbst fragen, mit dem eigenen Programm, und sagen, warum es abweicht. Bis zu einer Minute.
`,
  'Only sign-ins of this provider.': 'Nur Anmeldungen dieses Anbieters.',
  'Only this OpenClaw, as its own --profile names it; default for the one without a name.':
    'Nur dieses OpenClaw, wie sein eigenes --profile es nennt; default für das ohne Namen.',
  'Only this agent of OpenClaw.': 'Nur dieser Agent von OpenClaw.',
  'Only what needs me': 'Nur was mich braucht',
  'Open Why to see which one it would use.': 'Unter „Warum“ steht, welche er nutzen würde.',
  'Open panel': 'Fenster öffnen',
  'Open the address shown by hand.': 'Öffnen Sie die gezeigte Adresse von Hand.',
  'Open the details for its own words.': 'Öffnen Sie die Einzelheiten für seine eigenen Worte.',
  'Open the page again': 'Die Seite erneut öffnen',
  OpenClaw: 'OpenClaw',
  'OpenClaw and Codex share one sign-in': 'OpenClaw und Codex teilen sich eine Anmeldung',
  'OpenClaw and Codex share one sign-in; the next renewal signs one of them out':
    'OpenClaw und Codex teilen sich eine Anmeldung; die nächste Erneuerung meldet einen der beiden ab',
  'OpenClaw and Codex were refused with the same code within an hour, each with a sign-in of its own. That looks like the provider. Signing in again now would not help.':
    'OpenClaw und Codex wurden binnen einer Stunde mit demselben Code abgelehnt, jeder mit eigener Anmeldung. Das sieht nach dem Anbieter aus. Jetzt neu anzumelden würde nicht helfen.',
  'OpenClaw asked for a renewal again and again, and none came':
    'OpenClaw bat immer wieder um eine Erneuerung, und keine kam',
  'OpenClaw cannot store its next token': 'OpenClaw kann sein nächstes Token nicht speichern',
  'OpenClaw cannot store what agent {agent} renews':
    'OpenClaw kann nicht speichern, was Agent {agent} erneuert',
  'OpenClaw could not move its sign-ins into the shared store, and agent {agent} has none that works.':
    'OpenClaw konnte seine Anmeldungen nicht in den gemeinsamen Speicher bringen, und Agent {agent} hat keine, die geht.',
  'OpenClaw did not accept the new sign-in.': 'OpenClaw hat die neue Anmeldung nicht angenommen.',
  'OpenClaw did not answer in time.': 'OpenClaw antwortete nicht rechtzeitig.',
  'OpenClaw did not start.': 'OpenClaw startete nicht.',
  'OpenClaw does not see the change for agent {agent}': 'OpenClaw sieht die Änderung für Agent {agent} nicht',
  'OpenClaw does not take its settings': 'OpenClaw nimmt seine Einstellungen nicht an',
  'OpenClaw does not use {account} for now: {reason}.': 'OpenClaw nutzt {account} vorerst nicht: {reason}.',
  'OpenClaw finds no sign-in in this file': 'OpenClaw findet in dieser Datei keine Anmeldung',
  'OpenClaw gave no answer that could be read.': 'OpenClaw gab keine lesbare Antwort.',
  'OpenClaw has a profile for {account}, but {words}. It cannot be recovered.':
    'OpenClaw hat ein Profil für {account}, aber {words}. Es ist nicht zu retten.',
  'OpenClaw has an entry for {account}, and no key or token stands in it.':
    'OpenClaw hat einen Eintrag für {account}, und darin steht kein Schlüssel oder Token.',
  'OpenClaw has an entry for {account}, and what looks like its secret stands in the field "{field}", which OpenClaw does not read.':
    'OpenClaw hat einen Eintrag für {account}, und was wie sein Geheimnis aussieht, steht im Feld „{field}“, das OpenClaw nicht liest.',
  'OpenClaw has put a marker in place of the tokens of {account} while it renews them.':
    'OpenClaw hat an die Stelle der Tokens von {account} eine Marke gesetzt, während es sie erneuert.',
  'OpenClaw has thrown away the stored expiry date of {account}, as it does before a renewal. Whether the renewal comes shows with the next call.':
    'OpenClaw hat das gespeicherte Ablaufdatum von {account} verworfen, wie vor einer Erneuerung. Ob sie kommt, zeigt der nächste Aufruf.',
  'OpenClaw holds it locked right now.': 'OpenClaw hält es gerade gesperrt.',
  'OpenClaw is changing it right now.': 'OpenClaw ändert es gerade.',
  'OpenClaw is changing this store right now.': 'OpenClaw ändert diesen Speicher gerade.',
  'OpenClaw is pausing this sign-in': 'OpenClaw pausiert diese Anmeldung',
  'OpenClaw is renewing a sign-in right now': 'OpenClaw erneuert gerade eine Anmeldung',
  'OpenClaw is renewing this sign-in': 'OpenClaw erneuert diese Anmeldung',
  'OpenClaw is renewing this sign-in right now': 'OpenClaw erneuert diese Anmeldung gerade',
  'OpenClaw itself reads the change from its own store':
    'OpenClaw selbst liest die Änderung aus seinem eigenen Speicher',
  'OpenClaw lists the new sign-in from its own store':
    'OpenClaw führt die neue Anmeldung aus seinem eigenen Speicher auf',
  'OpenClaw moved its sign-ins and kept copies of the files it moved them from. {count, plural, one {One secret lies} other {# secrets lie}} there in clear text, also after a sign-out. Nothing uses them.':
    'OpenClaw hat seine Anmeldungen umgezogen und Kopien der Dateien behalten, aus denen es sie nahm. {count, plural, one {Ein Geheimnis liegt} other {# Geheimnisse liegen}} dort im Klartext, auch nach einer Abmeldung. Nichts nutzt die Kopien.',
  'OpenClaw needs you': 'OpenClaw braucht Ihr Handeln',
  'OpenClaw passes over the sign-in of {own} in the store of agent {agent}. It needs no one.':
    'OpenClaw übergeht die Anmeldung von {own} im Speicher von Agent {agent}. Sie braucht niemanden.',
  'OpenClaw passes over the sign-in of {own}, which failed before, and calls with that of {account}: another person pays.':
    'OpenClaw übergeht die Anmeldung von {own}, die früher versagte, und ruft mit der von {account} auf: Jemand anderes zahlt.',
  'OpenClaw paused it for agent {agent} until {moment}: {reason}':
    'OpenClaw hat sie für Agent {agent} bis {moment} pausiert: {reason}',
  'OpenClaw pauses {account}, and the agent has nothing else to call with: {reason}. If the reason is gone, the pause can be cleared.':
    'OpenClaw pausiert {account}, und der Agent hat nichts anderes für seine Aufrufe: {reason}. Besteht der Grund nicht mehr, lässt sich die Pause aufheben.',
  'OpenClaw reads {path} otherwise': 'OpenClaw liest {path} anders',
  'OpenClaw recorded for agent {agent} that the provider refused this sign-in ({reason})':
    'OpenClaw hat für Agent {agent} vermerkt, dass der Anbieter diese Anmeldung abgelehnt hat ({reason})',
  'OpenClaw refused the change.': 'OpenClaw hat die Änderung abgelehnt.',
  'OpenClaw refuses this agent until its database is migrated.':
    'OpenClaw weist diesen Agenten ab, bis seine Datenbank umgezogen ist.',
  'OpenClaw refuses this agent until the sign-ins in its old file are moved.':
    'OpenClaw weist diesen Agenten ab, bis die Anmeldungen in seiner alten Datei umgezogen sind.',
  'OpenClaw refuses this agent, because its database belongs to agent {owner}.':
    'OpenClaw weist diesen Agenten ab, denn seine Datenbank gehört Agent {owner}.',
  'OpenClaw spoils fresh sign-ins': 'OpenClaw verdirbt frische Anmeldungen',
  'OpenClaw started to renew {account} and got no new tokens, as happens without a network. It has put a marker in their place and does not try again. Whether the provider ever saw the renewal is not known.':
    'OpenClaw begann, {account} zu erneuern, und bekam keine neuen Tokens, wie es ohne Netz geschieht. Es hat an ihre Stelle eine Marke gesetzt und versucht es nicht noch einmal. Ob der Anbieter die Erneuerung je sah, ist nicht bekannt.',
  'OpenClaw started to renew {account}, and the provider refused it. OpenClaw has thrown the old tokens away.':
    'OpenClaw begann, {account} zu erneuern, und der Anbieter hat das abgelehnt. OpenClaw hat die alten Tokens verworfen.',
  'OpenClaw starts Codex for agent {agent} in a home of its own, and Codex stops at the configuration file there. Every call fails, whoever signs in.':
    'OpenClaw startet Codex für Agent {agent} in einem eigenen Ordner, und Codex bleibt an der Konfigurationsdatei dort stehen. Jeder Aufruf schlägt fehl, wer sich auch anmeldet.',
  'OpenClaw threw the stored expiry date away': 'OpenClaw hat das gespeicherte Ablaufdatum verworfen',
  'OpenClaw waits for a lock that has been kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClaw wartet auf eine Sperrdatei, die über ihre Zeit gehalten wird. Bis sie endet, kann OpenClaw keine Anmeldung erneuern oder speichern.',
  'OpenClaw waits for a lock that {name} has kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClaw wartet auf eine Sperrdatei, die {name} über ihre Zeit behält. Bis sie endet, kann OpenClaw keine Anmeldung erneuern oder speichern.',
  'OpenClaw wants to renew this sign-in': 'OpenClaw will diese Anmeldung erneuern',
  'OpenClaw was not found, so it could not be asked.':
    'OpenClaw wurde nicht gefunden und konnte darum nicht gefragt werden.',
  'OpenClaw was not found, so its gateway could not be asked.':
    'OpenClaw wurde nicht gefunden, darum konnte sein Gateway nicht gefragt werden.',
  'OpenClaw will renew {account}, fail to store the new token, and lose the sign-in.':
    'OpenClaw wird {account} erneuern, das neue Token nicht speichern können und die Anmeldung verlieren.',
  'OpenClaw writes its configuration as plain JSON: comments in it go. Undo brings them back.':
    'OpenClaw schreibt seine Konfiguration als schlichtes JSON: Kommentare darin gehen verloren. Rückgängig bringt sie zurück.',
  'OpenClaw {name}': 'OpenClaw {name}',
  'OpenClaw {version}': 'OpenClaw {version}',
  'OpenClaw {version} has a known fault': 'OpenClaw {version} hat einen bekannten Fehler',
  'OpenClaw {version} has a known sign-in fault and may spoil it.':
    'OpenClaw {version} hat einen bekannten Anmeldefehler und verdirbt sie vielleicht.',
  'OpenClaw {version} would migrate the store first, so it was not asked.':
    'OpenClaw {version} würde den Speicher zuerst umziehen, darum wurde es nicht gefragt.',
  'OpenClaw {version} wrote it last.': 'OpenClaw {version} hat sie zuletzt geschrieben.',
  'OpenClaw {version}, its own plugin SDK': 'OpenClaw {version}, sein eigenes Plugin-SDK',
  "OpenClaw's configuration.": 'OpenClaws Konfiguration.',
  "OpenClaw's own commands": 'OpenClaws eigene Befehle',
  "OpenClaw's plugin SDK": 'OpenClaws Plugin-SDK',
  'OpenClaw\'s reason is "{reason}"': 'Der Grund von OpenClaw ist „{reason}“',
  "OpenClaw's state directory.": 'OpenClaws Zustandsordner.',
  [`Opens the sign-in page in your browser, takes the answer on this machine, keeps an encrypted backup, hands the new
sign-in to OpenClaw's own code, reads it back, and puts the old one back if anything fails. Progress goes to standard
error. Ctrl+C cancels: before the write nothing changes, during it the write is finished or undone.

  --device   Show a code to type on any device instead of opening a browser here. Over SSH, say.
  --turn     As the last proof let an agent answer one word. A real call, billed to the account.
  --yes      Accept another account than before, and sign in although one more try is held back.

The login of the Codex CLI (codex-cli) is renewed by Codex itself, which keeps it until the new one is there.

With a browser on another machine, paste the address at which it ended (one of localhost) at the prompt.
`]:
    `Öffnet die Anmeldeseite in Ihrem Browser, nimmt die Antwort auf diesem Rechner entgegen, behält eine verschlüsselte Sicherung,
übergibt die neue Anmeldung an OpenClaws eigenen Code, liest sie zurück und stellt die alte wieder her, wenn etwas misslingt.
Der Fortschritt geht auf die Fehlerausgabe. Strg+C bricht ab: vor dem Schreiben ändert sich nichts, währenddessen wird das
Schreiben beendet oder zurückgenommen.

  --device   Einen Code für ein beliebiges Gerät zeigen, statt hier einen Browser zu öffnen. Etwa über SSH.
  --turn     Als letzten Beweis einen Agenten ein Wort antworten lassen. Ein echter Aufruf, dem Konto berechnet.
  --yes      Ein anderes Konto als vorher annehmen und anmelden, obwohl ein weiterer Versuch zurückgehalten wird.

Die Anmeldung der Codex-CLI (codex-cli) erneuert Codex selbst, das sie behält, bis die neue da ist.

Läuft der Browser auf einem anderen Rechner, fügen Sie die Adresse, bei der er endete (eine von localhost), hier ein.
`,
  Options: 'Optionen',
  'Or paste the address at which the browser ended:':
    'Oder fügen Sie die Adresse ein, bei der der Browser endete:',
  Order: 'Reihenfolge',
  'Order and lockouts could not be put right. {why}':
    'Reihenfolge und Pausen ließen sich nicht richten. {why}',
  'Order of {key}': 'Reihenfolge von {key}',
  'Order of {key} for {who}': 'Reihenfolge von {key} für {who}',
  'Order of {provider} for {who}': 'Reihenfolge von {provider} für {who}',
  'Others may change it': 'Andere können es ändern',
  'Others may change it or put something else in its place':
    'Andere dürfen ihn ändern oder etwas anderes an seine Stelle setzen',
  'Others may change it, and {path} lies in it': 'Andere können es ändern, und {path} liegt darin',
  'Others may change what stands here': 'Andere können ändern, was hier steht',
  'Others may change {path}': 'Andere können {path} ändern',
  'Others may open it (mode {mode})': 'Andere dürfen sie öffnen (Modus {mode})',
  'PROFILE is a name from status, in full or shortened, or any part that only one sign-in has.':
    'PROFILE ist ein Name aus status, ganz oder gekürzt, oder ein Teil davon, den nur eine Anmeldung hat.',
  'Paste the whole address at which the browser ended.':
    'Fügen Sie die ganze Adresse ein, bei der der Browser endete.',
  'Pause of {key}': 'Pause von {key}',
  'Pause of {profileId} for {agent}': 'Pause von {profileId} für {agent}',
  Paused: 'Pausiert',
  'Paused until {moment}': 'Ausgesetzt bis {moment}',
  'Pauses and failure counts of {profileId}': 'Pausen und Fehlerzähler von {profileId}',
  'Ping: {host}': 'Ping: {host}',
  'Plan a change of the version': 'Einen Wechsel der Version planen',
  'Plan a change to {worksIn}': 'Einen Wechsel zu {worksIn} planen',
  'Plan changed from {from} to {to}': 'Tarif von {from} zu {to} gewechselt',
  'Port {port} is busy': 'Port {port} ist belegt',
  'Port {port}, to which the sign-in page answers, is held by {holder}, and no other one is free.':
    'Port {port}, an den die Anmeldeseite antwortet, hält {holder}, und kein anderer ist frei.',
  [`Practise on made-up sign-ins with a sign-in server of their own, through the same code as the real thing: what it looks like
when a sign-in has ended (expiry), when two agents hold one sign-in (shared), when a gateway can reach no model (gateway), and
how each is put right. Nothing of yours is read or changed, and everything of the drill is removed when it ends.
`]:
    `Üben an erfundenen Anmeldungen mit einem eigenen Anmeldeserver, durch denselben Code wie im Ernstfall: wie es aussieht, wenn
eine Anmeldung geendet hat (expiry), wenn zwei Agenten eine Anmeldung halten (shared), wenn ein Gateway kein Modell erreicht
(gateway), und wie jedes behoben wird. Nichts von Ihnen wird gelesen oder geändert, und am Ende wird alles entfernt.
`,
  'Practise on made-up sign-ins: expiry, shared or gateway. Nothing of yours is read or changed.':
    'An erfundenen Anmeldungen üben: expiry, shared oder gateway. Nichts von Ihnen wird gelesen oder geändert.',
  'Press “Choose OpenClaw…”, or install OpenClaw for this account.':
    'Drücken Sie „OpenClaw auswählen…“, oder installieren Sie OpenClaw für dieses Konto.',
  'Primary model {model}': 'Hauptmodell {model}',
  [`Prints a script for your shell. It completes commands, options, the names of your sign-ins, what can be repaired, and what
can be undone. It asks clawlamp itself, which reads and changes nothing.

  bash         echo 'source <(clawlamp completion bash)' >> ~/.bashrc
  zsh          echo 'source <(clawlamp completion zsh)' >> ~/.zshrc
  fish         clawlamp completion fish > ~/.config/fish/completions/clawlamp.fish
  powershell   clawlamp completion powershell >> $PROFILE
`]:
    `Gibt ein Skript für Ihre Shell aus. Es ergänzt Befehle, Optionen, die Namen Ihrer Anmeldungen, was repariert und was
zurückgenommen werden kann. Es fragt clawlamp selbst, das liest und nichts ändert.

  bash         echo 'source <(clawlamp completion bash)' >> ~/.bashrc
  zsh          echo 'source <(clawlamp completion zsh)' >> ~/.zshrc
  fish         clawlamp completion fish > ~/.config/fish/completions/clawlamp.fish
  powershell   clawlamp completion powershell >> $PROFILE
`,
  [`Prints the state once, then a line (with --json a document) per change. It waits for events of the file system and for
the next deadline: no polling. Stop it with Ctrl+C.

  --hook FILE     Run this program (full path) when someone must act, with the notice as JSON on its standard input.
  --webhook URL   Post the notice to this https address. Each is told once per sign-in; accounts are shortened.
`]:
    `Zeigt einmal den Zustand, dann eine Zeile (mit --json ein Dokument) je Änderung. Es wartet auf Ereignisse des Dateisystems und
auf den nächsten Termin: kein Abfragen im Takt. Strg+C beendet es.

  --hook FILE     Dieses Programm (voller Pfad) starten, wenn jemand handeln muss, mit der Meldung als JSON auf der Eingabe.
  --webhook URL   Die Meldung an diese https-Adresse senden. Jede einmal je Anmeldung; Konten sind gekürzt.
`,
  Promised: 'Versprochen',
  'Prove it': 'Nachweisen, dass sie funktioniert',
  'Put it right: {command}': 'In Ordnung bringen: {command}',
  'Put order and lockouts right': 'Reihenfolge und Pausen richten',
  'Put the file aside: the agent inherits, or makes one of its own':
    'Die Datei beiseitelegen: der Agent erbt dann oder legt eine eigene an',
  'Put the file right, or sign in for this agent': 'Die Datei richten oder diesen Agenten anmelden',
  'Put the old copies aside': 'Die alten Kopien beiseitelegen',
  'Put the sign-in first again, or say that it was meant':
    'Die Anmeldung wieder nach vorn stellen oder sagen, dass es Absicht war',
  'Put the working sign-in first': 'Die funktionierende Anmeldung nach vorn stellen',
  'Puts {account} first in the order of {who}, the others behind it.':
    'Stellt {account} an die Spitze der Reihenfolge von {who}, die anderen dahinter.',
  'QR code of {address}': 'QR-Code von {address}',
  'Quiet from 22:00 to 8:00': 'Ruhe von 22:00 bis 8:00',
  'Quiet hours (urgent only)': 'Ruhezeiten (nur Dringendes)',
  'Quit Clawlamp': 'Clawlamp beenden',
  'Reach it by wss:// or by a tunnel to this machine. Or allow it once: add --gateway with its address.':
    'Erreichen Sie es über wss:// oder durch einen Tunnel zu diesem Rechner. Oder erlauben Sie es einmal: Geben Sie --gateway mit seiner Adresse an.',
  'Reach it by wss:// or by a tunnel to this machine. Or allow it once: set its address again in the settings.':
    'Erreichen Sie es über wss:// oder durch einen Tunnel zu diesem Rechner. Oder erlauben Sie es einmal: Setzen Sie seine Adresse in den Einstellungen neu.',
  Read: 'Gelesen',
  'Read again': 'Neu lesen',
  'Read again to ask it now.': 'Lesen Sie neu, um es jetzt zu fragen.',
  'Read again, and look at the names.': 'Lesen Sie neu, und sehen Sie die Namen an.',
  'Read again, and look at what is wrong now.': 'Lesen Sie neu, und sehen Sie an, was jetzt nicht stimmt.',
  'Read it back': 'Sie zurücklesen',
  'Read the reason in the log, then start the gateway':
    'Den Grund im Protokoll lesen, dann das Gateway starten',
  'Read-only': 'Nur lesbar',
  'Read-only (mode {mode})': 'Nur lesbar (Modus {mode})',
  'Reading the sign-ins of OpenClaw and Codex on this computer.':
    'Die Anmeldungen von OpenClaw und Codex auf diesem Rechner werden gelesen.',
  'Reading the sign-ins.': 'Die Anmeldungen werden gelesen.',
  'Reading…': 'Wird gelesen…',
  [`Reads the stores, the configuration, the end of the gateway log and the Codex home once, and says what they mean.
Nothing is run, renewed, written or asked for over the network. With --ask-owner OpenClaw and Codex are asked too.

  -v, --verbose   Also the routes: which sign-in each agent uses next, and why.

  ● works    ○ nothing against it, not proven yet    ◐ needs you soon    ✕ needs you    ? cannot tell    · not in use

  --format F   In the words of another program: waybar, xbar (and SwiftBar), tmux, prometheus or nagios. It ends with 0,
               but nagios with 0, 1, 2 or 3 as a plugin does.
`]:
    `Liest die Speicher, die Konfiguration, das Ende des Gateway-Protokolls und den Codex-Ordner einmal und sagt, was sie bedeuten.
Nichts wird gestartet, erneuert, geschrieben oder im Netz erfragt. Mit --ask-owner werden auch OpenClaw und Codex gefragt.

  -v, --verbose   Auch die Routen: welche Anmeldung jeder Agent als Nächstes nutzt und warum.

  ● funktioniert    ○ nichts spricht dagegen, noch unbewiesen    ◐ bitte bald handeln    ✕ bitte handeln    ? unklar    · nicht in Gebrauch

  --format F   In den Worten eines anderen Programms: waybar, xbar (und SwiftBar), tmux, prometheus oder nagios. Es endet
               mit 0, nagios aber mit 0, 1, 2 oder 3 wie ein Plugin.
`,
  'Receive the new sign-in': 'Die neue Anmeldung empfangen',
  'Referred to by no profile': 'Von keinem Profil genannt',
  'Refresh marker, failed': 'Erneuerungsmarke, fehlgeschlagen',
  'Refresh marker, pending': 'Erneuerungsmarke, offen',
  'Refused. Agent {agent} uses {account} of agent {owner} instead':
    'Abgelehnt. Agent {agent} nutzt stattdessen {account} von Agent {owner}',
  'Refused. Agent {agent} uses {account} of agent {owner} instead since {moment}':
    'Abgelehnt. Agent {agent} nutzt stattdessen {account} von Agent {owner}, seit {moment}',
  'Refused: {reason}': 'Abgelehnt: {reason}',
  'Remove the left-over file': 'Die übrig gebliebene Datei entfernen',
  'Remove the left-over files': 'Die übrig gebliebenen Dateien entfernen',
  'Remove the unused sign-in': 'Die ungenutzte Anmeldung entfernen',
  'Removed. Nothing of it is left.': 'Entfernt. Nichts davon ist übrig.',
  'Renames the model from openai-codex to openai, which this OpenClaw routes. The sign-in stays.':
    'Benennt das Modell von openai-codex in openai um, wohin dieses OpenClaw leitet. Die Anmeldung bleibt.',
  'Renewed by {owner}': 'Erneuert von {owner}',
  'Renewed, by its dates, by {owner}': 'Nach seinen Daten erneuert von {owner}',
  Repairs: 'Reparaturen',
  'Reports about OpenClaw {version}': 'Berichte über OpenClaw {version}',
  'Reports about this version: {fault}.{cure}': 'Berichte über diese Version: {fault}.{cure}',
  'Restart the gateway': 'Das Gateway neu starten',
  'Restart the gateway to take the new one.': 'Starten Sie das Gateway neu, damit es die neue nimmt.',
  'Restarting the gateway…': 'Das Gateway wird neu gestartet …',
  Route: 'Route',
  Routes: 'Routen',
  'Run OpenClaw {newer} again': 'OpenClaw {newer} wieder starten',
  'Run a program (its full path)': 'Ein Programm starten (voller Pfad)',
  'Run it again with --yes to make these changes.':
    'Rufen Sie es mit --yes noch einmal auf, um diese Änderungen zu machen.',
  'Run on an embedded sample instead of your own files.':
    'Mit eingebauten Beispielen statt mit Ihren Dateien.',
  'Run the newer OpenClaw again': 'Das neuere OpenClaw wieder starten',
  'Run the newer OpenClaw again. Nothing was changed.':
    'Starten Sie wieder das neuere OpenClaw. Nichts wurde geändert.',
  'Run this program for each notice?': 'Dieses Programm bei jedem Hinweis ausführen?',
  'Same as system': 'Wie das System',
  'Same sign-in as {names}': 'Dieselbe Anmeldung wie {names}',
  Save: 'Speichern',
  'Save as a file': 'Als Datei sichern',
  'Saved as {path}. Read it before you send it.': 'Gesichert als {path}. Lesen Sie es, bevor Sie es senden.',
  'Say which Clawlamp this is.': 'Sagen, welches Clawlamp das ist.',
  'Say which one.': 'Sagen Sie, welche.',
  'Schema {version}': 'Schema {version}',
  'Sealed with a key from the keychain': 'Versiegelt mit einem Schlüssel aus dem Schlüsselbund',
  Search: 'Suchen',
  'Search the sign-ins': 'Anmeldungen durchsuchen',
  'See the commands: {command}': 'Die Befehle zeigt: {command}',
  'See the names: {command}': 'Die Namen zeigt: {command}',
  'See what is wrong: {command}': 'Was nicht stimmt, zeigt: {command}',
  'See what it says, and install it again': 'Ansehen, was er sagt, und neu installieren',
  'See what was changed: {command}': 'Was geändert wurde, zeigt: {command}',
  'See which one it would use: {command}': 'Welche er nutzen würde, zeigt: {command}',
  'Send each notice to this address?': 'Jeden Hinweis an diese Adresse senden?',
  'Sent, and taken.': 'Gesendet und angenommen.',
  'Set --codex-bin to its path.': 'Setzen Sie --codex-bin auf seinen Pfad.',
  'Set --openclaw-bin to its path.': 'Setzen Sie --openclaw-bin auf seinen Pfad.',
  'Set the clock of this machine': 'Die Uhr dieses Rechners stellen',
  'Setting {path}': 'Einstellung {path}',
  'Setting {setting}': 'Einstellung {setting}',
  'Setting: only some workspaces are allowed': 'Einstellung: nur manche Arbeitsbereiche sind erlaubt',
  'Setting: {words}': 'Einstellung: {words}',
  Settings: 'Einstellungen',
  'Several agents have the same folder ({agents}), and OpenClaw runs nothing while that is so. Each needs a folder of its own.':
    'Mehrere Agenten haben denselben Ordner ({agents}), und solange das so ist, führt OpenClaw nichts aus. Jeder braucht einen eigenen Ordner.',
  'Show e-mail addresses in full.': 'E-Mail-Adressen ganz zeigen.',
  'Show in panel': 'Im Fenster zeigen',
  'Show {count} more': '{count} weitere zeigen',
  'Sign in again': 'Neu anmelden',
  'Sign in again and allow access.': 'Melden Sie sich neu an und erlauben Sie den Zugriff.',
  'Sign in again and choose the workspace': 'Neu anmelden und den Arbeitsbereich wählen',
  'Sign in again for OpenClaw': 'Für OpenClaw neu anmelden',
  'Sign in again for agent {agent}, through OpenClaw': 'Für Agent {agent} über OpenClaw neu anmelden',
  'Sign in again in the browser, hand it to OpenClaw, and prove that it works.':
    'Im Browser wieder anmelden, an OpenClaw übergeben und nachweisen, dass es geht.',
  'Sign in again when you are ready.': 'Melden Sie sich neu an, wenn Sie so weit sind.',
  'Sign in again with the right account': 'Mit dem richtigen Konto neu anmelden',
  'Sign in again, or say that it was meant': 'Neu anmelden oder sagen, dass es Absicht war',
  'Sign in again.': 'Melden Sie sich neu an.',
  'Sign in again. If it repeats, wait: more tries will not help.':
    'Melden Sie sich neu an. Wiederholt es sich, warten Sie: Mehr Versuche helfen nicht.',
  'Sign in again: {account}': 'Neu anmelden: {account}',
  'Sign in again: {command}': 'Neu anmelden: {command}',
  'Sign in again: {email}': 'Neu anmelden: {email}',
  'Sign in anyway': 'Trotzdem anmelden',
  'Sign in as {user}': 'Als {user} anmelden',
  'Sign in before it is needed: {command}': 'Anmelden, bevor es nötig wird: {command}',
  'Sign in for the default agent: this release signs in for no other':
    'Den Standardagenten anmelden: diese Version meldet keinen anderen an',
  'Sign in for this agent': 'Diesen Agenten anmelden',
  'Sign in in the browser': 'Im Browser anmelden',
  'Sign in in the browser. For ChatGPT, codes may have to be allowed in its security settings first.':
    'Melden Sie sich im Browser an. Bei ChatGPT müssen Codes vielleicht erst in den Sicherheitseinstellungen erlaubt werden.',
  'Sign in in your browser': 'Im Browser anmelden',
  'Sign in inside its container': 'In seinem Container anmelden',
  'Sign in on the host of the gateway': 'Auf dem Rechner des Gateways anmelden',
  'Sign in once in each Codex home': 'In jedem Codex-Ordner einmal anmelden',
  'Sign in once on each machine': 'Auf jedem Rechner einmal anmelden',
  'Sign in once with OpenClaw or with the Codex CLI, and it is told here.':
    'Melden Sie sich einmal mit OpenClaw oder der Codex CLI an, dann steht es hier.',
  'Sign in once with the program you use. Clawlamp sees it by itself, and its lamp stays in the tray.':
    'Melden Sie sich einmal mit dem Programm an, das Sie benutzen. Clawlamp sieht es von selbst, und seine Lampe bleibt in der Leiste.',
  'Sign in soon': 'Bald anmelden',
  'Sign in through Codex': 'Über Codex anmelden',
  'Sign in through that program.': 'Melden Sie sich über dieses Programm an.',
  'Sign in through {program}': 'Über {program} anmelden',
  'Sign in to {name} through OpenClaw': 'Bei {name} über OpenClaw anmelden',
  'Sign in where the gateway looks': 'Dort anmelden, wo das Gateway nachsieht',
  'Sign in with its own command, openclaw models auth login, or update it.':
    'Melden Sie sich mit seinem eigenen Befehl an, openclaw models auth login, oder aktualisieren Sie es.',
  'Sign in with the account shown, or confirm the change.':
    'Melden Sie sich mit dem gezeigten Konto an oder bestätigen Sie den Wechsel.',
  'Sign in {holder} too': 'Auch {holder} anmelden',
  'Sign in {holder} too, with a sign-in of its own? [y/N]':
    'Auch {holder} anmelden, mit einer eigenen Anmeldung? [y/N]',
  'Sign-in of {sessions} of {who}': 'Anmeldung von {sessions} von {who}',
  'Sign-in {profileId} in the store of {who}': 'Anmeldung {profileId} im Speicher von {who}',
  'Sign-ins': 'Anmeldungen',
  'Sign-ins and their order lie in different stores':
    'Anmeldungen und ihre Reihenfolge liegen in verschiedenen Speichern',
  'Sign-ins disappeared': 'Anmeldungen verschwunden',
  'Sign-ins of this machine': 'Anmeldungen dieses Rechners',
  'Sign-ins only agent {agent} can use': 'Anmeldungen, die nur Agent {agent} nutzen kann',
  'Signed in as {email} and checked with {names}.': 'Angemeldet als {email} und geprüft mit {names}.',
  'Signed in as {email}. Nothing has proven it yet.':
    'Angemeldet als {email}. Noch nichts hat es nachgewiesen.',
  'Signed in outside Clawlamp': 'Außerhalb von Clawlamp angemeldet',
  'Signed in since': 'Seither angemeldet',
  'Signed in with Clawlamp': 'Mit Clawlamp angemeldet',
  'Signed in: {account}. {strength}': 'Angemeldet: {account}. {strength}',
  'Signing in': 'Anmeldung läuft',
  'Signing in again: {title}.': 'Neue Anmeldung läuft: {title}.',
  'Signing in with Clawlamp changed nothing': 'Die Anmeldung mit Clawlamp hat nichts geändert',
  'Signing in with Clawlamp stopped half-way': 'Die Anmeldung mit Clawlamp blieb auf halbem Weg stehen',
  'Signing in with Clawlamp was undone': 'Die Anmeldung mit Clawlamp wurde zurückgenommen',
  'Signs in to {account} in the browser and gives {who} a sign-in of its own in place of the one it has.':
    'Meldet sich bei {account} im Browser an und gibt {who} eine eigene Anmeldung anstelle der bisherigen.',
  'Since you last looked: {list}': 'Seit Ihrem letzten Blick: {list}',
  'Snooze for an hour': 'Eine Stunde Ruhe',
  'Snooze until tomorrow': 'Ruhe bis morgen',
  'Some chats fail': 'Einige Chats versagen',
  'Somebody may have switched it off on purpose.': 'Vielleicht hat es jemand mit Absicht ausgeschaltet.',
  'Somebody said that the changes were meant': 'Jemand sagte, dass die Änderungen Absicht waren',
  'Someone asked for it. If you can read this, notices arrive here.':
    'Jemand hat darum gebeten. Wenn Sie dies lesen, kommen Meldungen hier an.',
  'Someone chose that sign-in for those chats. They will be billed to whichever the order names.':
    'Jemand hat diese Anmeldung für diese Chats gewählt. Sie werden dem berechnet, den die Reihenfolge nennt.',
  'Someone else could put something in its place, so Clawlamp only looks at it.':
    'Jemand anderes könnte etwas an seine Stelle setzen, deshalb sieht Clawlamp es nur an.',
  'Something needs you soon': 'Bald müssen Sie handeln',
  'Something refers to the secret provider "{providers}", and the configuration has none of that name. OpenClaw goes on without those secrets.':
    'Etwas verweist auf den Anbieter von Geheimnissen „{providers}“, und die Konfiguration hat keinen dieses Namens. OpenClaw macht ohne diese Geheimnisse weiter.',
  'Something refers to the secret provider "{providers}", and the configuration has none of that name. The gateway of OpenClaw {version} does not start before that is put right.':
    'Etwas verweist auf den Anbieter von Geheimnissen „{providers}“, und die Konfiguration hat keinen dieses Namens. Das Gateway von OpenClaw {version} startet nicht, bevor das gerichtet ist.',
  'Something that has happened is dated in the future, so the clock is behind or was ahead, and no date here can be trusted.':
    'Etwas Geschehenes trägt ein künftiges Datum, also geht die Uhr nach oder ging vor, und keinem Datum hier ist zu trauen.',
  'Something went wrong inside Clawlamp.': 'In Clawlamp ging etwas schief.',
  'Spoken to': 'Angesprochen',
  Start: 'Start',
  'Start Clawlamp at login?': 'Clawlamp beim Anmelden starten?',
  'Start Clawlamp when I log in': 'Clawlamp bei meiner Anmeldung am Rechner starten',
  'Start at login': 'Beim Anmelden starten',
  'Start the gateway': 'Gateway starten',
  'Start the gateway, or restart it if it is stuck.':
    'Starten Sie das Gateway, oder starten Sie es neu, wenn es hängt.',
  'Starting the gateway…': 'Gateway wird gestartet…',
  'Stop OpenClaw, then look at the copies beside its store':
    'OpenClaw anhalten, dann die Kopien neben seinem Speicher ansehen',
  'Stopped.': 'Angehalten.',
  'Stopped. Nothing was changed.': 'Angehalten. Nichts wurde geändert.',
  'Storage: {storage}': 'Ablage: {storage}',
  'Stored end of the access token': 'Gespeichertes Ende des Zugriffstokens',
  'Stored under a name of {program}': 'Gespeichert unter einem Namen von {program}',
  'Stored workspace and token name different ones':
    'Gespeicherter Arbeitsbereich und Token nennen verschiedene',
  'Support bundle': 'Hilfe-Paket',
  'Switch plugins on': 'Plugins einschalten',
  'Switch the codex plugin on': 'Das codex-Plugin einschalten',
  'Switch to {account}': 'Zu {account} wechseln',
  'Switches plugins on again, of which this route needs codex.':
    'Schaltet die Plugins wieder ein, von denen diese Route codex braucht.',
  'Switches the codex plugin on, which this route needs.':
    'Schaltet das codex-Plugin ein, das diese Route braucht.',
  'Take back the newest repair, or the one named by history.':
    'Die neueste Reparatur zurücknehmen oder die, die history nennt.',
  'Take codex off the deny list': 'codex von der Sperrliste nehmen',
  'Takes away {many} that no profile refers to any more.':
    'Entfernt {many}, auf die kein Profil mehr verweist.',
  'Takes back the newest repair, or the one whose id history shows. What was there stands there again. Something newer than the\nrepair is left alone, and a copy of a sign-in that was renewed since does not come back.\n':
    'Nimmt die neueste Reparatur zurück oder die, deren Kennung history zeigt. Was dort stand, steht wieder da. Was neuer ist als\ndie Reparatur, bleibt unberührt, und die Kopie einer seither erneuerten Anmeldung kommt nicht wieder.\n',
  'Takes codex off the list of denied plugins, which this route needs.':
    'Nimmt codex von der Liste verbotener Plugins, das diese Route braucht.',
  "Takes the choice of a sign-in that is gone from {chats} of {who}, so that they use the agent's order.":
    'Nimmt {chats} von {who} die Wahl einer verschwundenen Anmeldung, sodass sie die Reihenfolge des Agenten nutzen.',
  'Takes the copy of {account} out of the store of {who}, which then uses the one it inherits.':
    'Nimmt die Kopie von {account} aus dem Speicher von {who}, der dann die geerbte nutzt.',
  'Takes {account} ({profileId}), which no model uses and which no longer works, out of the store.':
    'Nimmt {account} ({profileId}), das kein Modell nutzt und das nicht mehr geht, aus dem Speicher.',
  'Tell the running gateway': 'Dem laufenden Gateway Bescheid geben',
  'Test notice of Clawlamp': 'Probemeldung von Clawlamp',
  'That change is too old to undo.': 'Diese Änderung ist zu alt, um sie rückgängig zu machen.',
  'That command was not understood.': 'Dieser Befehl wurde nicht verstanden.',
  'That file is no OpenClaw that could be run from here.':
    'Diese Datei ist kein OpenClaw, das von hier aus laufen könnte.',
  'That is a different account than before.': 'Das ist ein anderes Konto als zuvor.',
  'That is a different account. Before: {before}. Now: {after}. Nothing has been changed yet.':
    'Das ist ein anderes Konto. Zuvor: {before}. Jetzt: {after}. Noch ist nichts geändert.',
  'That is no address of a gateway.': 'Das ist keine Adresse eines Gateways.',
  'That is no full path of a program, so it was not kept.':
    'Das ist kein voller Pfad eines Programms und wurde darum nicht behalten.',
  'That is no https address, so it was not kept.':
    'Das ist keine https-Adresse und wurde darum nicht behalten.',
  'That is not the answer of this sign-in.': 'Das ist nicht die Antwort auf diese Anmeldung.',
  'That sign-in was renewed since, so its old copy would sign everyone out.':
    'Diese Anmeldung wurde seitdem erneuert, ihre alte Kopie würde also alle abmelden.',
  'The Codex CLI uses it.': 'Die Codex-CLI nutzt sie.',
  'The Codex configuration allows some workspaces only, and which one this token belongs to is known to the server only.':
    'Die Codex-Konfiguration erlaubt nur manche Arbeitsbereiche, und zu welchem dieses Token gehört, weiß nur der Server.',
  'The Codex configuration was not understood': 'Die Codex-Konfiguration wurde nicht verstanden',
  'The Codex folder does not exist': 'Den Codex-Ordner gibt es nicht',
  'The Codex login cannot be read': 'Die Codex-Anmeldung ist nicht lesbar',
  'The Codex login is incomplete': 'Die Codex-Anmeldung ist unvollständig',
  'The Codex program was not found.': 'Das Codex-Programm wurde nicht gefunden.',
  'The OpenClaw program belongs to {user}': 'Das Programm OpenClaw gehört {user}',
  'The OpenClaw program that owns this store was not found.':
    'Das OpenClaw-Programm, dem dieser Speicher gehört, wurde nicht gefunden.',
  'The OpenClaw program was not found, so nothing can be signed in or repaired there. Add --openclaw-bin with its path.':
    'Das Programm OpenClaw wurde nicht gefunden, darum lässt sich dort nichts anmelden oder reparieren. Geben Sie --openclaw-bin mit seinem Pfad an.',
  'The access token of {account} has ended. That is normal: {owner} holds a refresh token and renews it when it is needed.':
    'Das Zugriffstoken von {account} ist abgelaufen. Das ist normal: {owner} hat ein Erneuerungstoken und erneuert es bei Bedarf.',
  'The access token of {account} has ended. There is a refresh token, but whether this {owner} can use it is not known.':
    'Das Zugriffstoken von {account} ist abgelaufen. Es gibt ein Erneuerungstoken, aber ob dieses {owner} es nutzen kann, ist nicht bekannt.',
  'The access token was issued': 'Das Zugriffstoken wurde ausgestellt',
  'The address of the ping could not be reached.': 'Die Adresse des Pings war nicht erreichbar.',
  'The backup could not be written.': 'Die Sicherung ließ sich nicht schreiben.',
  'The backup is kept. Open the details for its place.':
    'Die Sicherung bleibt. Die Einzelheiten nennen ihren Ort.',
  'The browser could not be opened.': 'Der Browser ließ sich nicht öffnen.',
  'The bundle would have held something private.': 'Das Paket hätte etwas Privates enthalten.',
  'The clock of this machine is behind': 'Die Uhr dieses Rechners geht nach',
  'The clock of this machine jumped ahead': 'Die Uhr dieses Rechners sprang vor',
  'The clock of this machine jumped from {from} to {to}':
    'Die Uhr dieses Rechners sprang von {from} auf {to}',
  'The clock of this machine went back': 'Die Uhr dieses Rechners ging zurück',
  'The codex plugin is on the deny list, and this route needs it.':
    'Das codex-Plugin steht auf der Sperrliste, und diese Route braucht es.',
  'The codex plugin is switched off, and this route needs it.':
    'Das codex-Plugin ist ausgeschaltet, und diese Route braucht es.',
  'The codex program.': 'Das Programm codex.',
  'The codex runtime is not installed': 'Die Laufzeit codex ist nicht installiert',
  'The codex runtime that this route needs is not installed.':
    'Die Laufzeit codex, die diese Route braucht, ist nicht installiert.',
  'The configuration cannot be read': 'Die Konfiguration ist nicht lesbar',
  'The configuration of OpenClaw changed during the sign-in.':
    'Die Konfiguration von OpenClaw änderte sich während der Anmeldung.',
  'The credential store cannot be read': 'Der Speicher der Anmeldungen ist nicht lesbar',
  'The credential store cannot be read. {note}': 'Der Speicher der Anmeldungen ist nicht lesbar. {note}',
  'The credential store could not be read.': 'Der Speicher der Anmeldungen war nicht lesbar.',
  'The credential store is held locked': 'Der Speicher der Anmeldungen wird gesperrt gehalten',
  'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated.':
    'Die Datenbank von Agent {agents} stammt von einem älteren OpenClaw, und OpenClaw {version} liest sie nicht, bevor sie umgezogen ist.',
  'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated. A first run of its doctor can end half done: a second one, or the start of the gateway, finishes it.':
    'Die Datenbank von Agent {agents} stammt von einem älteren OpenClaw, und OpenClaw {version} liest sie nicht, bevor sie umgezogen ist. Ein erster Lauf seines doctor kann auf halbem Weg enden: Ein zweiter oder der Start des Gateways bringt es zu Ende.',
  'The database of agent {agent} belongs to agent {owner}':
    'Die Datenbank von Agent {agent} gehört Agent {owner}',
  'The default is used until it is set again.': 'Es gilt der Vorgabewert, bis sie neu gesetzt wird.',
  'The disk may not be written.': 'Der Datenträger darf nicht beschrieben werden.',
  'The disk reported an error.': 'Der Datenträger meldete einen Fehler.',
  'The entry of {account} holds an API key where the token of a ChatGPT sign-in belongs. OpenClaw sends it to ChatGPT, which takes no API keys.':
    'Der Eintrag von {account} enthält einen API-Schlüssel, wo das Token einer ChatGPT-Anmeldung hingehört. OpenClaw sendet ihn an ChatGPT, das keine API-Schlüssel annimmt.',
  'The entry {profileId} is not in a form that OpenClaw writes, so nothing can be said about it.':
    'Der Eintrag {profileId} hat keine Form, die OpenClaw schreibt, darum ist nichts über ihn zu sagen.',
  'The file belongs to another user': 'Die Datei gehört einem anderen Benutzer',
  'The file could not be written.': 'Die Datei ließ sich nicht schreiben.',
  'The file is read-only': 'Die Datei ist nur lesbar',
  'The file itself': 'Die Datei selbst',
  'The file of agent {agents} is not in the form that OpenClaw reads, so it takes it for empty. What stands in it is untouched.':
    'Die Datei von Agent {agents} hat nicht die Form, die OpenClaw liest; darum gilt sie ihm als leer. Was in ihr steht, ist unberührt.',
  'The file of the Codex login is read-only. Codex will renew the login, fail to store it, and lose it.':
    'Die Datei der Codex-Anmeldung ist schreibgeschützt. Codex wird die Anmeldung erneuern, nicht speichern können und verlieren.',
  'The file says that another program hands Codex its tokens and renews them. Whether that program still does cannot be told from the file.':
    'Die Datei sagt, dass ein anderes Programm Codex seine Tokens gibt und erneuert. Ob es das noch tut, steht nicht darin.',
  'The folder belongs to another user': 'Der Ordner gehört einem anderen Benutzer',
  'The folder is read-only (mode {mode})': 'Der Ordner ist nur lesbar (Modus {mode})',
  'The folder of {agents}': 'Der Ordner von {agents}',
  'The gateway': 'Das Gateway',
  'The gateway at {name} tells nothing': 'Das Gateway bei {name} sagt nichts',
  'The gateway calls the sign-in of {account} {status}. Whether it can renew it cannot be told from here.':
    'Das Gateway nennt die Anmeldung von {account} {status}. Ob es sie erneuern kann, lässt sich von hier nicht sagen.',
  'The gateway could not be asked. Restart it before its next turn.':
    'Das Gateway war nicht zu fragen. Starten Sie es vor seinem nächsten Aufruf neu.',
  'The gateway could not be asked. {why}': 'Das Gateway war nicht zu fragen. {why}',
  'The gateway did not answer.': 'Das Gateway antwortete nicht.',
  'The gateway did not take the token or password.': 'Das Gateway nahm das Token oder Passwort nicht an.',
  'The gateway does not start': 'Das Gateway startet nicht',
  'The gateway gave no answer that could be read.': 'Das Gateway gab keine lesbare Antwort.',
  'The gateway has not let this device in for that yet.':
    'Das Gateway hat dieses Gerät dafür noch nicht zugelassen.',
  'The gateway has stored it, but said: {words}': 'Das Gateway hat sie gespeichert, sagte aber: {words}',
  'The gateway in use runs {where}. The sign-ins of this machine stand in {stateDir}, and signing in here changes nothing there.':
    'Das genutzte Gateway läuft {where}. Die Anmeldungen dieses Rechners liegen in {stateDir}, und eine Anmeldung hier ändert dort nichts.',
  'The gateway is not running': 'Das Gateway läuft nicht',
  'The gateway is up, but no sign-in of agent {agent} for {model} works. It cannot tell you so itself.':
    'Das Gateway läuft, aber keine Anmeldung von Agent {agent} für {model} geht. Es kann Ihnen das nicht selbst sagen.',
  'The gateway keeps its old sign-in until the new one is there':
    'Das Gateway behält seine alte Anmeldung, bis die neue da ist',
  'The gateway log says {reason}': 'Das Protokoll des Gateways sagt {reason}',
  'The gateway may still hold the old sign-in. Restart it now? What runs in it is cut off. [y/N]':
    'Das Gateway hält vielleicht noch die alte Anmeldung. Jetzt neu starten? Was darin läuft, wird abgebrochen. [y/N]',
  'The gateway of {install} is not running': 'Das Gateway von {install} läuft nicht',
  'The gateway reads another configuration': 'Das Gateway liest eine andere Konfiguration',
  'The gateway reads its sign-ins from {stateDir}{who}. Signing in from this shell writes to {stateDir2}.':
    'Das Gateway liest seine Anmeldungen aus {stateDir}{who}. Eine Anmeldung aus dieser Shell schreibt nach {stateDir2}.',
  'The gateway reads {configPath}, this shell {configPath2}. Order and routes shown here are those of this shell.':
    'Das Gateway liest {configPath}, diese Shell {configPath2}. Reihenfolge und Routen hier sind die dieser Shell.',
  'The gateway refused the request.': 'Das Gateway lehnte die Anfrage ab.',
  'The gateway reports the end {moment}': 'Das Gateway meldet das Ende {moment}',
  'The gateway runs': 'Das Gateway läuft',
  'The gateway runs on another host': 'Das Gateway läuft auf einem anderen Rechner',
  'The gateway runs on another machine and was not asked.':
    'Das Gateway läuft auf einem anderen Rechner und wurde nicht gefragt.',
  'The gateway runs with other settings than this shell':
    'Das Gateway läuft mit anderen Einstellungen als diese Shell',
  'The gateway says {status}': 'Das Gateway sagt {status}',
  'The gateway still holds the old sign-in': 'Das Gateway hält noch die alte Anmeldung',
  'The gateway still holds the old sign-in.': 'Das Gateway hält noch die alte Anmeldung.',
  'The gateway still writes its log': 'Das Gateway schreibt noch sein Protokoll',
  'The gateway stored the new sign-in and took it into use':
    'Das Gateway hat die neue Anmeldung gespeichert und in Gebrauch genommen',
  'The gateway was restarted.': 'Das Gateway wurde neu gestartet.',
  'The gateway was started.': 'Das Gateway wurde gestartet.',
  'The hook could not be started ({code}).': 'Das Hook-Programm ließ sich nicht starten ({code}).',
  'The hook did not end in time.': 'Das Hook-Programm endete nicht rechtzeitig.',
  'The hook ended with code {code}.': 'Das Hook-Programm endete mit Code {code}.',
  'The hook was not run, because {path} belongs to another account or others may change it.':
    'Das Hook-Programm wurde nicht gestartet, denn {path} gehört einem anderen Konto, oder andere können es ändern.',
  'The key of this change is no longer on this machine.':
    'Der Schlüssel dieser Änderung ist nicht mehr auf diesem Rechner.',
  [`The lamp is the desktop app of Clawlamp: an icon in the menu bar, on the same engine as this program. It comes as a package for your system, which brings this program too.

  {address}
`]:
    `Die Lampe ist die Desktop-App von Clawlamp: ein Symbol in der Menüleiste, auf demselben Kern wie dieses Programm. Es gibt sie als Paket für Ihr System, das auch dieses Programm mitbringt.

  {address}
`,
  'The last notice went out.': 'Die letzte Meldung ging hinaus.',
  'The last reading failed, so nothing can be said about any sign-in. Clawlamp tries again soon.':
    'Das letzte Lesen schlug fehl, darum ist über keine Anmeldung etwas zu sagen. Clawlamp versucht es bald wieder.',
  'The last real use of {account} failed: {reason}.{inFuture}':
    'Der letzte echte Gebrauch von {account} schlug fehl: {reason}.{inFuture}',
  'The list of allowed plugins leaves out codex, and this route needs it.':
    'Die Liste erlaubter Plugins lässt codex aus, und diese Route braucht es.',
  'The log of the gateway tells that the sign-in of {account} was refused. Its status still says {status}, which is only a date.':
    'Das Protokoll des Gateways sagt, dass die Anmeldung von {account} abgelehnt wurde. Sein Zustand heißt noch {status}, was nur ein Datum ist.',
  'The log of the gateway tells that the sign-in of {account} was refused. Whether somebody signed in since cannot be told from here.':
    'Das Protokoll des Gateways sagt, dass die Anmeldung von {account} abgelehnt wurde. Ob sich seither jemand angemeldet hat, lässt sich von hier nicht sagen.',
  'The log that the settings name is not read':
    'Das in den Einstellungen genannte Protokoll wird nicht gelesen',
  'The login file of Codex is damaged or closed to us. Codex may be writing it, so it was read more than once.':
    'Die Anmeldedatei von Codex ist beschädigt oder uns verschlossen. Codex schreibt sie vielleicht gerade, darum wurde sie mehr als einmal gelesen.',
  'The login it had is still there. Open the details for its own words.':
    'Seine bisherige Anmeldung ist noch da. Die Einzelheiten zeigen seine eigenen Worte.',
  'The model has its old name (openai-codex), which this OpenClaw no longer routes.':
    'Das Modell trägt seinen alten Namen (openai-codex), den dieses OpenClaw nicht mehr leitet.',
  'The model names {pin} as its sign-in, and that one cannot be used.':
    'Das Modell nennt {pin} als seine Anmeldung, und die ist nicht nutzbar.',
  'The next call uses {account}, because {reason}.{aside}{passedOver}':
    'Der nächste Aufruf nutzt {account}, denn {reason}.{aside}{passedOver}',
  "The next call uses {account}, the login in this agent's Codex home, because OpenClaw holds no sign-in that it can use here.{over}":
    'Der nächste Aufruf nutzt {account}, die Anmeldung im Codex-Ordner dieses Agenten, denn OpenClaw hat keine Anmeldung, die es hier nutzen kann.{over}',
  'The next call uses {account}, the own login of Codex, because OpenClaw holds no sign-in that it can use here.{over}':
    'Der nächste Aufruf nutzt {account}, die eigene Anmeldung von Codex, denn OpenClaw hat keine Anmeldung, die es hier nutzen kann.{over}',
  'The next call uses {account}, the own login of Codex, which takes turns with the sign-ins of OpenClaw.{over}':
    'Der nächste Aufruf nutzt {account}, die eigene Anmeldung von Codex, die sich mit den Anmeldungen von OpenClaw abwechselt.{over}',
  'The old state could not be put back.': 'Der alte Stand ließ sich nicht zurücklegen.',
  'The old state was put back.': 'Der alte Stand wurde zurückgelegt.',
  'The old state was put back. Open Why for the reason.':
    'Der alte Stand wurde zurückgelegt. Den Grund nennt „Warum“.',
  'The old state was put back. Open the details for the reason.':
    'Der alte Stand wurde zurückgelegt. Die Einzelheiten nennen den Grund.',
  'The old state was put back. See the reason: {command}':
    'Der alte Stand wurde zurückgelegt. Den Grund zeigt: {command}',
  'The openclaw program.': 'Das Programm openclaw.',
  'The order leaves out the working sign-in': 'Die Reihenfolge lässt die funktionierende Anmeldung aus',
  'The order names {names}': 'Die Reihenfolge nennt {names}',
  'The order names {profile}, which does not exist': 'Die Reihenfolge nennt {profile}, das es nicht gibt',
  'The order of agent {agent} names sign-ins that it cannot see. They lie in another store of this OpenClaw.':
    'Die Reihenfolge von Agent {agent} nennt Anmeldungen, die er nicht sieht. Sie liegen in einem anderen Speicher dieses OpenClaw.',
  'The order still leaves this sign-in out.': 'Die Reihenfolge lässt diese Anmeldung noch aus.',
  'The own database of agent {agent} holds no sign-in':
    'Die eigene Datenbank von Agent {agent} enthält keine Anmeldung',
  'The own login of Codex, which OpenClaw takes only until its access token ends':
    'Die eigene Anmeldung von Codex, die OpenClaw nur nimmt, bis ihr Zugriffstoken endet',
  'The pause ended': 'Die Pause endete',
  'The pause was lifted early': 'Die Pause wurde früh aufgehoben',
  'The ping was answered with HTTP {status}.': 'Der Ping wurde mit HTTP {status} beantwortet.',
  'The profile points at it': 'Das Profil verweist darauf',
  'The profile {profileId} and the token in it belong to different accounts.':
    'Das Profil {profileId} und das Token darin gehören zu verschiedenen Konten.',
  'The provider answered a read that Codex made with the new sign-in':
    'Der Anbieter beantwortete ein Lesen, das Codex mit der neuen Anmeldung machte',
  'The provider answered a read with the new access token':
    'Der Anbieter beantwortete ein Lesen mit dem neuen Zugriffstoken',
  'The provider answered the gateway with the new sign-in':
    'Der Anbieter hat dem Gateway mit der neuen Anmeldung geantwortet',
  'The provider refused a call because the workspace is deactivated. The sign-in of {account} is not what is wrong with it: another workspace has to be chosen.':
    'Der Anbieter lehnte einen Aufruf ab, weil der Arbeitsbereich deaktiviert ist. An der Anmeldung von {account} selbst liegt es nicht: Ein anderer Arbeitsbereich ist zu wählen.',
  'The provider refused the new sign-in at its first use. Signing in again will not help: wait, or look at the details.':
    'Der Anbieter hat die neue Anmeldung beim ersten Gebrauch abgelehnt. Neu anzumelden hilft nicht: Warten Sie oder sehen Sie in die Einzelheiten.',
  'The provider refuses good sign-ins': 'Der Anbieter weist gute Anmeldungen ab',
  'The provider refuses this network': 'Der Anbieter weist dieses Netz ab',
  'The reading failed ({codes})': 'Das Lesen misslang ({codes})',
  'The renewal of {account} took longer than OpenClaw waits. That hides the true reason: it may be a slow network, or a refused sign-in.':
    'Die Erneuerung von {account} dauerte länger, als OpenClaw wartet. Das verbirgt den wahren Grund: ein langsames Netz vielleicht oder eine abgelehnte Anmeldung.',
  'The repair did not help.': 'Die Reparatur half nicht.',
  'The route cannot use its sign-in': 'Die Route kann ihre Anmeldung nicht nutzen',
  'The running gateway': 'Das laufende Gateway',
  'The running gateway reports the new sign-in': 'Das laufende Gateway meldet die neue Anmeldung',
  'The running gateway was told': 'Das laufende Gateway weiß Bescheid',
  'The running gateway wrote its old sign-in back over the new one. This version of OpenClaw does that at each turn until the gateway is restarted: restart it, then sign in again.':
    'Das laufende Gateway hat seine alte Anmeldung über die neue geschrieben. Diese OpenClaw-Version tut das bei jedem Aufruf, bis das Gateway neu startet: Starten Sie es neu, dann melden Sie sich neu an.',
  'The same refresh token stands here for {holder}': 'Dasselbe Erneuerungstoken steht hier für {holder}',
  'The same sign-in stands here ({row})': 'Dieselbe Anmeldung steht hier ({row})',
  'The script that lets bash, zsh, fish or powershell complete commands and names.':
    'Das Skript, mit dem bash, zsh, fish oder powershell Befehle und Namen ergänzen.',
  'The secret of {profile} stands with "{provider}"': 'Das Geheimnis von {profile} liegt bei „{provider}“',
  'The service': 'Der Dienst',
  'The service cannot be given this command.': 'Dem Dienst kann dieser Befehl nicht gegeben werden.',
  'The service has neither a hook nor a webhook.': 'Der Dienst hat weder einen Hook noch einen Webhook.',
  'The service is at work: last sign of life {moment}.':
    'Der Dienst arbeitet: letztes Lebenszeichen {moment}.',
  'The service is installed, and has left no sign of life yet.':
    'Der Dienst ist installiert und hat noch kein Lebenszeichen gegeben.',
  'The service is not installed.': 'Der Dienst ist nicht installiert.',
  'The service is silent: no sign of life since {moment}.':
    'Der Dienst schweigt: kein Lebenszeichen seit {moment}.',
  'The service manager of the system did not take it.':
    'Der Dienstverwalter des Systems hat es nicht angenommen.',
  'The service that was installed to watch over these sign-ins leaves no sign of life. Until it runs again nobody is told by hook or webhook.':
    'Der Dienst, der über diese Anmeldungen wachen soll, gibt kein Lebenszeichen. Bis er wieder läuft, wird niemand über Hook oder Webhook benachrichtigt.',
  'The setting {setting} is of an older OpenClaw':
    'Die Einstellung {setting} stammt von einem älteren OpenClaw',
  'The setting {setting} refers to "{provider}"': 'Die Einstellung {setting} verweist auf „{provider}“',
  'The shared store holds no sign-in': 'Der gemeinsame Speicher enthält keine Anmeldung',
  'The shared store holds sign-ins, but nothing tells OpenClaw to look there any more. Agent {agent} reads another store, which has none.':
    'Der gemeinsame Speicher enthält Anmeldungen, aber nichts weist OpenClaw mehr dorthin. Agent {agent} liest einen anderen Speicher, der keine hat.',
  'The sign-in page said no.': 'Die Anmeldeseite sagte nein.',
  'The sign-in server did not answer.': 'Der Anmeldeserver antwortete nicht.',
  'The sign-in server offers no sign-in by code here.':
    'Der Anmeldeserver bietet hier keine Anmeldung mit Code an.',
  'The sign-in server refused the region or proxy of the gateway, not {account}. Signing in again will not help.':
    'Der Anmeldeserver hat die Region oder den Proxy des Gateways abgelehnt, nicht {account}. Neu anzumelden hilft nicht.',
  'The sign-in server refused this network or region.':
    'Der Anmeldeserver hat dieses Netz oder diese Region abgelehnt.',
  'The sign-in server refused this sign-in.': 'Der Anmeldeserver hat diese Anmeldung abgelehnt.',
  'The sign-in server sent an incomplete answer.': 'Der Anmeldeserver schickte eine unvollständige Antwort.',
  'The sign-in was cancelled.': 'Die Anmeldung wurde abgebrochen.',
  'The sign-in was not allowed': 'Die Anmeldung wurde nicht erlaubt',
  'The sign-in {profile} exists and is passed over': 'Die Anmeldung {profile} ist da und wird übergangen',
  'The sign-ins of agent {agents} still lie in the files of an older OpenClaw, and OpenClaw {version} reads its database alone.':
    'Die Anmeldungen von Agent {agents} liegen noch in den Dateien eines älteren OpenClaw, und OpenClaw {version} liest nur seine Datenbank.',
  'The store changed meanwhile.': 'Der Speicher hat sich inzwischen geändert.',
  'The store holds another sign-in of {account} than the running gateway, which took its copy before. A call may use that copy, and some versions write it back over the store.':
    'Der Speicher enthält eine andere Anmeldung von {account} als das laufende Gateway, das seine Kopie früher nahm. Ein Aufruf nutzt vielleicht diese Kopie, und manche Versionen schreiben sie über den Speicher zurück.',
  'The store holds the end {moment}': 'Der Speicher enthält das Ende {moment}',
  'The store of agent {agents} could not be read, so nothing can be said about its sign-ins.':
    'Der Speicher von Agent {agents} war nicht lesbar, darum ist nichts über seine Anmeldungen zu sagen.',
  'The store of agent {agents} has schema {schemaVersion}, which this Clawlamp does not know. It reads and writes nothing there.':
    'Der Speicher von Agent {agents} hat Schema {schemaVersion}, das dieses Clawlamp nicht kennt. Es liest und schreibt dort nichts.',
  'The store that is read holds no sign-in': 'Der gelesene Speicher enthält keine Anmeldung',
  'The system does not run it now.': 'Das System führt ihn jetzt nicht aus.',
  'The system keyring ({program}) gives no answer, so the key of the backups is kept in a file that only you can read.':
    'Der Schlüsselbund des Systems ({program}) antwortet nicht, darum liegt der Schlüssel der Sicherungen in einer Datei, die nur der eigene Benutzer lesen kann.',
  'The system keyring gives no answer: the backup key is a private file':
    'Der Schlüsselbund des Systems antwortet nicht: Schlüssel der Sicherungen in einer privaten Datei',
  'The system keyring has not been needed yet': 'Der Schlüsselbund des Systems wurde noch nicht gebraucht',
  'The system keyring is locked': 'Der Schlüsselbund des Systems ist gesperrt',
  'The system keyring is locked, so the key of this backup is kept in a file that only you can read.':
    'Der Schlüsselbund des Systems ist gesperrt, darum liegt der Schlüssel dieser Sicherung in einer Datei, die nur der eigene Benutzer lesen kann.',
  'The system keyring is locked.': 'Der Schlüsselbund des Systems ist gesperrt.',
  'The system keyring is locked: the backup key is a private file':
    'Der Schlüsselbund des Systems ist gesperrt: Der Schlüssel der Sicherungen ist eine private Datei',
  'The time is earlier than at the last reading, so either now or then no date could be trusted.':
    'Die Zeit ist früher als beim letzten Lesen, also war jetzt oder damals keinem Datum zu trauen.',
  'The time is more than half a year later than at the last reading. Until something confirms it, no date here can be trusted.':
    'Die Zeit ist mehr als ein halbes Jahr später als beim letzten Lesen. Bis etwas sie bestätigt, ist keinem Datum hier zu trauen.',
  'The timeline could not be written.': 'Der Verlauf ließ sich nicht schreiben.',
  'The timeline file cannot be read.': 'Die Datei des Verlaufs ist nicht lesbar.',
  'The timeline file is damaged, so what happened before is not shown.':
    'Die Datei des Verlaufs ist beschädigt, darum wird nicht gezeigt, was vorher geschah.',
  'The timeline was damaged and begins anew; the old file is {file}':
    'Die Zeitleiste war beschädigt und beginnt neu; die alte Datei ist {file}',
  'The token of the gateway ends soon': 'Das Token des Gateways läuft bald ab',
  'The token of the gateway has ended': 'Das Token des Gateways ist abgelaufen',
  'The token of {account} ends soon, and there is nothing to renew it with.':
    'Das Token von {account} läuft bald ab, und nichts kann es erneuern.',
  'The token of {account} has ended, and there is nothing to renew it with.':
    'Das Token von {account} ist abgelaufen, und nichts kann es erneuern.',
  'The token of {account} has ended, and this OpenClaw does not renew it.':
    'Das Token von {account} ist abgelaufen, und dieses OpenClaw erneuert es nicht.',
  'The token of {account} lasts hours by its nature, and this OpenClaw does not renew it.':
    'Das Token von {account} hält seiner Art nach Stunden, und dieses OpenClaw erneuert es nicht.',
  'The token of {account} was made with an end date, and nothing renews it.':
    'Das Token von {account} wurde mit einem Enddatum gemacht, und nichts erneuert es.',
  'The token was forgotten.': 'Das Token wurde vergessen.',
  'The token was kept.': 'Das Token wurde aufbewahrt.',
  'The tokens cannot be read': 'Die Tokens sind nicht lesbar',
  'The tokens of {account} are sealed in a way that this OpenClaw does not open.':
    'Die Tokens von {account} sind auf eine Weise versiegelt, die dieses OpenClaw nicht öffnet.',
  "The tokens of {account} are sealed with a key in the system keychain. Clawlamp does not open other programs' items, so it cannot tell whether they can be read.":
    'Die Tokens von {account} sind mit einem Schlüssel im Schlüsselbund versiegelt. Clawlamp öffnet keine Einträge anderer Programme und kann darum nicht sagen, ob sie lesbar sind.',
  'The turn failed.': 'Der Aufruf schlug fehl.',
  'The turn failed. The log of OpenClaw says why.':
    'Der Aufruf schlug fehl. Das Protokoll von OpenClaw sagt, warum.',
  'The variable takes the place of every stored login, and Codex stops at this one: it is neither a personal access token nor an agent identity.':
    'Die Variable gilt statt jeder gespeicherten Anmeldung, und Codex hält an dieser an: Sie ist weder ein persönliches Zugriffstoken noch eine Agenten-Identität.',
  'The watching service is silent': 'Der wachende Dienst schweigt',
  'The way to this gateway is not encrypted, so it is asked only when you ask.':
    'Der Weg zu diesem Gateway ist nicht verschlüsselt, also wird es nur gefragt, wenn Sie fragen.',
  'The way to this gateway is not encrypted: whoever is on it reads the token.':
    'Der Weg zu diesem Gateway ist nicht verschlüsselt: Wer auf ihm sitzt, liest das Token mit.',
  'The way to {name} is not encrypted: whoever is on it reads the token. Ask it all the same? [y/N] ':
    'Der Weg zu {name} ist nicht verschlüsselt: Wer auf ihm sitzt, liest das Token mit. Trotzdem fragen? [y/N] ',
  'The webhook answered with HTTP {status}.': 'Der Webhook antwortete mit HTTP {status}.',
  'The webhook could not be reached.': 'Der Webhook war nicht erreichbar.',
  'The {what} variable {name} has another value for {gateway} than in this shell':
    'Die {what}-Variable {name} hat für {gateway} einen anderen Wert als in dieser Shell',
  'The {what} variable {name} is set for {gateway} and not in this shell':
    'Die {what}-Variable {name} ist für {gateway} gesetzt und in dieser Shell nicht',
  'The {what} variable {name} is set in this shell and not for {gateway}':
    'Die {what}-Variable {name} ist in dieser Shell gesetzt und für {gateway} nicht',
  'Then the clock showed this time': 'Danach zeigte die Uhr diese Zeit',
  'Then the lamp is there before anything fails. The settings change it at any time.':
    'Dann ist die Lampe da, bevor etwas ausfällt. In den Einstellungen lässt es sich jederzeit ändern.',
  'There is a file of that name.': 'Es gibt schon eine Datei dieses Namens.',
  'There is more than Clawlamp looks at. What was left out may say something else.':
    'Es ist mehr da, als Clawlamp ansieht. Was außer Betracht blieb, kann etwas anderes sagen.',
  'There is no change to undo.': 'Es gibt keine Änderung rückgängig zu machen.',
  'There is no space left on the disk.': 'Auf dem Datenträger ist kein Platz mehr.',
  'There was nobody to ask.': 'Es war niemand da, den man fragen konnte.',
  'These homes hold copies of one sign-in. Its refresh token works once, so whichever Codex renews first signs the others out.':
    'Diese Ordner enthalten Kopien einer Anmeldung. Ihr Erneuerungstoken gilt einmal, also meldet das Codex, das zuerst erneuert, die anderen ab.',
  'This Clawlamp is only here for the moment, so no service can rely on it.':
    'Dieses Clawlamp ist nur für den Augenblick da, darum kann sich kein Dienst darauf verlassen.',
  'This Codex is started by a script, which is not run from here.':
    'Dieses Codex wird von einem Skript gestartet, das von hier nicht ausgeführt wird.',
  'This OpenClaw is older than its settings': 'Dieses OpenClaw ist älter als seine Einstellungen',
  'This OpenClaw is older than its store': 'Dieses OpenClaw ist älter als sein Speicher',
  'This OpenClaw is older than its store or its settings.':
    'Dieses OpenClaw ist älter als sein Speicher oder seine Einstellungen.',
  'This OpenClaw needs a newer Node.': 'Dieses OpenClaw braucht ein neueres Node.',
  'This OpenClaw offers no safe way to write its store.':
    'Dieses OpenClaw bietet keinen sicheren Weg, seinen Speicher zu schreiben.',
  'This belongs to another account, or others may change it.':
    'Das gehört einem anderen Konto, oder andere können es ändern.',
  'This belongs to {user}': 'Das gehört {user}',
  'This desktop has no tray, so this window stands in. On GNOME, the AppIndicator extension adds one.':
    'Dieser Desktop hat keine Leiste für Symbole, darum steht dieses Fenster dafür. In GNOME schafft die AppIndicator-Erweiterung eine.',
  'This entry cannot be read': 'Dieser Eintrag ist nicht lesbar',
  'This entry holds no secret that OpenClaw reads':
    'Dieser Eintrag enthält kein Geheimnis, das OpenClaw liest',
  'This is a drill: everything here is made up, and nothing of yours is read or changed.':
    'Dies ist eine Übung: Alles hier ist erfunden, und nichts von Ihnen wird gelesen oder geändert.',
  'This is all of it: no secret, no address, no home folder. It is checked for them each time it is made.':
    'Das ist alles: kein Geheimnis, keine Adresse, kein Heimordner. Darauf wird es jedes Mal geprüft.',
  'This is done:': 'Das geschieht:',
  'This is not the answer Clawlamp waits for': 'Das ist nicht die Antwort, auf die Clawlamp wartet',
  'This machine does not trust the certificate it was shown.':
    'Dieser Rechner traut dem gezeigten Zertifikat nicht.',
  'This release looks at the forced settings only when a call is made.':
    'Diese Version beachtet die erzwungenen Einstellungen erst bei einem Aufruf.',
  'This shell reads another one': 'Diese Shell liest eine andere',
  'This sign-in belongs to another program, which renews it itself.':
    'Diese Anmeldung gehört einem anderen Programm, das sie selbst erneuert.',
  'This sign-in ends soon': 'Diese Anmeldung läuft bald ab',
  'This sign-in has ended': 'Diese Anmeldung ist abgelaufen',
  'This sign-in uses port {taken}, since port {port} is held by {holder}.':
    'Diese Anmeldung nutzt Port {taken}, da Port {port} von {holder} gehalten wird.',
  'This sign-in was rejected': 'Diese Anmeldung wurde abgelehnt',
  'This sign-in was rejected once': 'Diese Anmeldung wurde einmal abgelehnt',
  'This store comes from another machine': 'Dieser Speicher kommt von einem anderen Rechner',
  'This store is newer than Clawlamp': 'Dieser Speicher ist neuer als Clawlamp',
  'This store is newer than Clawlamp knows.': 'Dieser Speicher ist neuer, als Clawlamp kennt.',
  'This store may not be written.': 'Dieser Speicher darf nicht geschrieben werden.',
  'This store was made at another path': 'Dieser Speicher entstand unter einem anderen Pfad',
  'This token ends soon': 'Dieses Token läuft bald ab',
  'This would be done:': 'Das würde geschehen:',
  Timeline: 'Zeitleiste',
  'Timeline of {title}': 'Zeitleiste von {title}',
  To: 'Bis',
  'To see how it looks: {command}': 'So sieht es aus: {command}',
  'Token ended {moment}': 'Token ist am {moment} abgelaufen',
  'Token ends {moment}': 'Token läuft am {moment} ab',
  'Token file that no profile refers to': 'Token-Datei, auf die kein Profil verweist',
  'Token of the gateway at {name} (kept sealed, for this address alone; nothing for none): ':
    'Token des Gateways bei {name} (versiegelt aufbewahrt, nur für diese Adresse; leer für keines): ',
  'Tokens leave this program only into their owner’s own store and to the server that issued them.':
    'Tokens verlassen dieses Programm nur in den Speicher ihres Besitzers und zu dem Server, der sie ausgab.',
  'Tokens of {profileId}': 'Tokens von {profileId}',
  'Tokens of {profileId} for {who}': 'Tokens von {profileId} für {who}',
  'Tokens stand in a file that is open to others or linked from elsewhere.':
    'Token stehen in einer Datei, die anderen offensteht oder von anderswo verlinkt ist.',
  Trust: 'Vertrauen',
  'Try again. If it repeats, report it with the details.':
    'Versuchen Sie es erneut. Wiederholt es sich, melden Sie es mit den Einzelheiten.',
  'Try one real turn': 'Einen echten Aufruf versuchen',
  'Two fresh sign-ins in different places were refused within minutes. That looks like the provider. Signing in again now would not help.':
    'Zwei frische Anmeldungen an verschiedenen Orten wurden binnen Minuten abgelehnt. Das sieht nach dem Anbieter aus. Jetzt neu anzumelden würde nicht helfen.',
  Undo: 'Rückgängig',
  'Undo "{title}" of {moment}? [y/N]': '„{title}“ vom {moment} zurücknehmen? [y/N]',
  'Undo puts back exactly what was there, for 30 days, unless something newer stands there by then.':
    'Rückgängig legt 30 Tage lang genau zurück, was da war, sofern dort bis dahin nichts Neueres steht.',
  'Undo puts the file back byte for byte, for 30 days; if more was changed by then, only this setting.':
    'Rückgängig legt die Datei 30 Tage lang Byte für Byte zurück; wurde bis dahin mehr geändert, nur diese Einstellung.',
  'Undo {title}': '{title} rückgängig machen',
  'Undo: {command} (until {moment})': 'Zurücknehmen: {command} (bis {moment})',
  'Undoing: {title}…': 'Wird rückgängig gemacht: {title} …',
  'Undone: {title}.': 'Rückgängig gemacht: {title}.',
  'Unlock it or start one. Clawlamp works without it.':
    'Entsperren oder starten Sie einen. Clawlamp geht auch ohne.',
  'Unlock it, then read again. Sign-ins are read without it: it only keeps the key of the backups, which is a private file meanwhile.':
    'Entsperren Sie ihn und lesen Sie neu. Anmeldungen werden auch ohne ihn gelesen: Er hält nur den Schlüssel der Sicherungen, der solange eine private Datei ist.',
  'Unlock it, then try again.': 'Entsperren, dann noch einmal versuchen.',
  'Unmute notices': 'Meldungen wieder zeigen',
  'Unset CODEX_ACCESS_TOKEN': 'CODEX_ACCESS_TOKEN entfernen',
  'Unset CODEX_ACCESS_TOKEN to use the stored login':
    'CODEX_ACCESS_TOKEN entfernen, um die gespeicherte Anmeldung zu nutzen',
  'Update Clawlamp': 'Clawlamp aktualisieren',
  'Update OpenClaw, or let it run this model without the codex runtime':
    'OpenClaw aktualisieren oder dieses Modell ohne die Laufzeit codex betreiben lassen',
  'Usage: clawlamp COMMAND [options]': 'Aufruf: clawlamp BEFEHL [Optionen]',
  'Usage: {line}': 'Aufruf: {line}',
  'Use a code instead': 'Stattdessen einen Code nutzen',
  'Use it': 'Verwenden',
  'Use one configuration for both': 'Für beide eine Konfiguration nutzen',
  'Use the new account? [y/N]': 'Das neue Konto verwenden? [y/N]',
  'Use the newer sign-in': 'Die neuere Anmeldung nutzen',
  'Used ahead of now: {account}': 'Nach der jetzigen Zeit genutzt: {account}',
  'Used instead: {profile}': 'Stattdessen genutzt: {profile}',
  'Used instead: {profile} for {model}': 'Stattdessen genutzt: {profile} für {model}',
  'Used with success since': 'Seither mit Erfolg genutzt',
  'Version changed from {from} to {to}': 'Version von {from} zu {to} gewechselt',
  'Wait a moment': 'Einen Augenblick warten',
  'Wait a moment, then try again.': 'Warten Sie einen Augenblick, dann versuchen Sie es erneut.',
  'Wait an hour, then look again': 'Eine Stunde warten, dann wieder nachsehen',
  'Wait for the end of the pause': 'Das Ende der Pause abwarten',
  'Wait for the next call': 'Den nächsten Aufruf abwarten',
  'Wait for the next reading': 'Das nächste Lesen abwarten',
  'Wait for {name}, or end it': 'Auf {name} warten oder es beenden',
  'Wait, or find the program behind it': 'Warten oder das Programm dahinter finden',
  'Warn before a sign-in ends': 'Warnen, bevor eine Anmeldung abläuft',
  Watched: 'Beobachtet',
  'Way of signing in: {mode}': 'Art der Anmeldung: {mode}',
  'Webhook (https address)': 'Webhook (https-Adresse)',
  'Webhook: {host}': 'Webhook: {host}',
  'What Clawlamp kept of this change does not open with its key.':
    'Was Clawlamp von dieser Änderung aufbewahrt hat, öffnet sich mit seinem Schlüssel nicht.',
  'What Clawlamp sees and has done, redacted and checked, in one file for a report.':
    'Was Clawlamp sieht und getan hat, geschwärzt und geprüft, in einer Datei für einen Bericht.',
  'What Clawlamp touches': 'Was Clawlamp anfasst',
  'What OpenClaw {version} would do to the store before it answers is not known, so it was not asked.':
    'Was OpenClaw {version} vor seiner Antwort am Speicher täte, ist nicht bekannt; darum wurde es nicht gefragt.',
  'What a sign-in or a repair would change there. Changes nothing.':
    'Was eine Anmeldung oder Reparatur dort ändern würde. Ändert nichts.',
  'What every sign-in is worth right now. Passive: reads files, runs nothing.':
    'Was jede Anmeldung jetzt wert ist. Passiv: liest Dateien, startet nichts.',
  [`What happened to every sign-in, or to one, newest first. The lamp and watch write it down while they run, login its own
outcome; status and explain only read. It holds no token, and nothing older than 90 days.
--meant says that sign-ins that are gone, a route billed by a key, and another workspace were meant: they stop being
told.

  * done by Clawlamp
`]:
    `Was mit jeder Anmeldung oder mit einer geschah, neueste zuerst. Die Lampe und watch schreiben es auf, während sie laufen,
login das eigene Ergebnis; status und explain lesen nur. Es enthält kein Token und nichts, das älter als 90 Tage ist.
--meant sagt, dass verschwundene Anmeldungen, eine über einen Schlüssel bezahlte Route und ein anderer Arbeitsbereich
gewollt waren: sie werden nicht mehr gemeldet.

  * von Clawlamp getan
`,
  'What happened: sign-ins, renewals, refusals, pauses, losses. Newest first.':
    'Was geschah: Anmeldungen, Erneuerungen, Ablehnungen, Pausen, Verluste. Neueste zuerst.',
  'What helps: {command}': 'Was hilft, zeigt: {command}',
  'What is wrong': 'Was nicht stimmt',
  'What signing in again, and every repair that touches this sign-in, would change: which entries of which store, what stands\nthere and what will, through whose code, what may go wrong, and how to take it back. Reads only, and changes nothing.\n':
    'Was eine neue Anmeldung und jede Reparatur, die diese Anmeldung berührt, ändern würden: welche Einträge welches Speichers, was\ndort steht und was dort stehen wird, durch wessen Code, was misslingen kann und wie es zurückgenommen wird. Liest nur.\n',
  'What stands in the place of its definition is not yours alone: {path}':
    'Was an der Stelle seiner Definition steht, gehört nicht Ihnen allein: {path}',
  'What stood there before stands there again': 'Was vorher dort stand, steht wieder da',
  'What stood there before was not kept for undo.':
    'Was vorher da stand, wurde nicht zum Rückgängigmachen aufgehoben.',
  'What the bundle holds': 'Was das Paket enthält',
  'What waits at the port of the gateway is no gateway of this account, so it was not asked.':
    'Am Port des Gateways wartet kein Gateway dieses Kontos, also wurde es nicht gefragt.',
  'What works in the terminal may fail in the gateway, or the other way round, because they do not see the same folders and variables.':
    'Was im Terminal geht, kann im Gateway fehlschlagen oder umgekehrt, weil sie nicht dieselben Ordner und Variablen sehen.',
  'What would be removed is what should stay: two paths lead to one file.':
    'Was entfernt würde, ist das, was bleiben soll: Zwei Pfade führen zu einer Datei.',
  'Where else to look: {command}': 'Wo sonst gesucht werden kann, zeigt: {command}',
  "Where to look (the programs' own variables and defaults otherwise)":
    'Wo gesucht wird (sonst die Variablen und Vorgaben der Programme selbst)',
  'Whether the identity is still accepted is known to the server only.':
    'Ob die Identität noch angenommen wird, weiß nur der Server.',
  'Which of its agents use it is not told.': 'Welche seiner Agenten sie nutzen, sagt es nicht.',
  'Which sign-in? These can be explained:': 'Welche Anmeldung? Diese lassen sich erklären:',
  'Whoever types the code is stored: another account than {account} would stand beside it.':
    'Wer den Code eintippt, wird gespeichert: ein anderes Konto als {account} stünde daneben.',
  'Whose key it is and whether it still works shows only with a call.':
    'Wessen Schlüssel es ist und ob er noch gilt, zeigt erst ein Aufruf.',
  Why: 'Warum',
  'Why one sign-in is in its state, with evidence and the next step.':
    'Warum es um eine Anmeldung so steht, mit Belegen und dem nächsten Schritt.',
  'With this way of signing in Codex would use the token at its server to answer, so it was not asked.':
    'Bei dieser Art der Anmeldung würde Codex das Token bei seinem Server nutzen, um zu antworten; darum wurde es nicht gefragt.',
  'Without the configuration of OpenClaw, nobody can tell which sign-in its routes use.':
    'Ohne die Konfiguration von OpenClaw kann niemand sagen, welche Anmeldung seine Routen nutzen.',
  'Without the lamp this does: {command}': 'Ohne die Lampe tut das: {command}',
  'Work on it as that account, or close it to others. Nothing was changed.':
    'Arbeiten Sie als dieses Konto daran, oder schließen Sie es für andere. Nichts wurde geändert.',
  Works: 'Funktioniert',
  'Works again': 'Geht wieder',
  'Works. {risk}': 'Funktioniert. {risk}',
  [`Writes what status, history and undo show into a new file that only you can read: no token, addresses shortened, your home
folder as "~". Before it is written, every secret that was read is looked for in it, whole and in part, in clear, backwards,
escaped and encoded; if one is found, nothing is written. --preview prints exactly what the file would hold.
`]:
    `Schreibt, was status, history und undo zeigen, in eine neue Datei, die nur Sie lesen können: kein Token, Adressen gekürzt,
Ihr Benutzerordner als "~". Vorher wird jedes gelesene Geheimnis darin gesucht, ganz und in Teilen, im Klartext, rückwärts,
maskiert und kodiert; wird eines gefunden, wird nichts geschrieben. --preview zeigt genau, was die Datei enthielte.
`,
  'Written by {writer}': 'Geschrieben von {writer}',
  'Written by: {writer}.': 'Geschrieben von: {writer}.',
  'Written: {bytes, number} bytes. Read it before you send it.':
    'Geschrieben: {bytes, number} Bytes. Lesen Sie es, bevor Sie es senden.',
  'You can close this tab. Clawlamp shows what happens next.':
    'Sie können diesen Tab schließen. Clawlamp zeigt, wie es weitergeht.',
  'You may not read it.': 'Sie dürfen es nicht lesen.',
  'a call took too long': 'ein Aufruf dauerte zu lange',
  'a call was refused': 'ein Aufruf wurde abgelehnt',
  'a call was refused for good': 'ein Aufruf wurde endgültig abgelehnt',
  'a command': 'einen Befehl',
  'a file name': 'einen Dateinamen',
  'a fresh one, which nobody else holds': 'eine frische, die niemand sonst hat',
  'a fresh sign-in is refused with token_expired while the probe says ok':
    'eine frische Anmeldung wird mit token_expired abgelehnt, während die Probe ok sagt',
  'a fresh sign-in is still refused with token_expired, although a fix was announced in it':
    'eine frische Anmeldung wird noch mit token_expired abgelehnt, obwohl darin eine Abhilfe angekündigt war',
  'a gateway is running, and Clawlamp writes this store only while none is':
    'ein Gateway läuft, und Clawlamp schreibt diesen Speicher nur, solange keines läuft',
  'a real turn': 'einem echten Zug',
  'a sign-in': 'eine Anmeldung',
  'a sign-in that no longer works': 'eine Anmeldung, die nicht mehr geht',
  'a start of {version} would migrate the store; copy the folder and start it yourself':
    'ein Start von {version} würde den Speicher umziehen; kopieren Sie den Ordner und starten Sie es selbst',
  'a time like {example}': 'eine Zeit wie {example}',
  'a token file': 'eine Token-Datei',
  'after a sign-in or a repair, and when you ask OpenClaw for its own word':
    'nach einer Anmeldung oder Reparatur, und wenn Sie OpenClaw um sein eigenes Wort bitten',
  'agent {agent}': 'Agent {agent}',
  'agent {agent} of OpenClaw {install}': 'Agent {agent} von OpenClaw {install}',
  'agent {agent} uses another sign-in': 'Agent {agent} benutzt eine andere Anmeldung',
  'an API key': 'ein API-Schlüssel',
  'an account without a name': 'ein Konto ohne Namen',
  'an https address': 'eine https-Adresse',
  'an https address, or an http one on this machine':
    'eine https-Adresse oder eine http-Adresse auf diesem Rechner',
  'an older login, which Codex does not look at': 'eine ältere Anmeldung, nach der Codex nicht sieht',
  'another account signed in since, or someone signed out':
    'ein anderes Konto hat sich seitdem angemeldet, oder jemand hat sich abgemeldet',
  'another credential': 'andere Zugangsdaten',
  'another program': 'ein anderes Programm',
  'at each start, to look for a newer Clawlamp': 'bei jedem Start, um nach einem neueren Clawlamp zu sehen',
  'by Clawlamp: its journal, sealed backups, timeline and settings':
    'von Clawlamp: sein Journal, versiegelte Sicherungen, Zeitleiste und Einstellungen',
  'by Codex itself': 'von Codex selbst',
  'by the gateway itself': 'durch das Gateway selbst',
  'by {by}, {when}': 'von {by}, {when}',
  'calls with a good sign-in end in "400 (no body)" or in a refresh time-out':
    'Aufrufe mit guter Anmeldung enden mit „400 (no body)“ oder laufen beim Erneuern in die Zeit',
  'can be undone': 'kann rückgängig gemacht werden',
  codes: 'Codes',
  done: 'erledigt',
  'done by Clawlamp': 'von Clawlamp getan',
  ended: 'abgelaufen',
  'ending {expiresAt}': 'läuft am {expiresAt} ab',
  failed: 'fehlgeschlagen',
  'fresh ones, which nobody else holds': 'frische, die niemand sonst hat',
  'gateway.mode is remote': 'gateway.mode ist remote',
  'gateway.mode is remote, the address names {host}': 'gateway.mode ist remote, die Adresse nennt {host}',
  'history: say that the changes still open were meant.':
    'history: sagen, dass die noch offenen Änderungen gewollt waren.',
  'holds another sign-in than the store': 'hält eine andere Anmeldung als der Speicher',
  'holds what is stored': 'hält, was gespeichert ist',
  'home folder': 'Heimordner',
  'in a form that OpenClaw does not take': 'in einer Form, die OpenClaw nicht annimmt',
  'in clear text': 'im Klartext',
  'in less than a minute': 'in weniger als einer Minute',
  'in {place}': 'in {place}',
  'it asks a question that only its own page can answer':
    'es stellt eine Frage, die nur seine eigene Seite beantworten kann',
  'it asks for a scope that the sign-in server refuses (invalid_scope)':
    'es verlangt einen Geltungsbereich, den der Anmeldeserver ablehnt (invalid_scope)',
  'it belongs to another sign-in, or is cut off':
    'sie gehört zu einer anderen Anmeldung oder ist abgeschnitten',
  'it comes first in the configured order': 'sie steht an erster Stelle der konfigurierten Reihenfolge',
  'it comes first in the stored order': 'sie steht an erster Stelle der gespeicherten Reihenfolge',
  'it comes from another sign-in server': 'sie kommt von einem anderen Anmeldeserver',
  'it could not restart its gateway; a gateway that you started by hand is yours to restart':
    'es konnte sein Gateway nicht neu starten; ein Gateway, das Sie von Hand gestartet haben, starten Sie selbst neu',
  'it could not start its gateway, which may not be set up as a service':
    'es konnte sein Gateway nicht starten, das vielleicht nicht als Dienst eingerichtet ist',
  'it holds no code, or more than one': 'sie enthält keinen Code oder mehr als einen',
  'it is another page of this machine': 'sie ist eine andere Seite dieses Rechners',
  'it is longer than any answer': 'sie ist länger als jede Antwort',
  'it is next in turn among the stored sign-ins': 'sie ist unter den gespeicherten Anmeldungen an der Reihe',
  'it is no address of this machine': 'sie ist keine Adresse dieses Rechners',
  'it is the address of another program or machine':
    'sie ist die Adresse eines anderen Programms oder Rechners',
  'it is the only one this route can use': 'diese Route kann nur sie nutzen',
  'it named a sign-in page that is not the provider’s own':
    'es nannte eine Anmeldeseite, die nicht die des Anbieters ist',
  'it refreshes a sign-in that is still good, and a fresh one is then refused with token_expired':
    'es erneuert eine noch gute Anmeldung, und eine frische wird dann mit token_expired abgelehnt',
  'it runs on another machine': 'es läuft auf einem anderen Rechner',
  'it showed a code that is none': 'es zeigte einen Code, der keiner ist',
  'it takes no finished sign-in, it would only start a second one of its own':
    'es nimmt keine fertige Anmeldung an, es würde nur selbst eine zweite beginnen',
  'it took it into use itself': 'es nahm sie selbst in Gebrauch',
  'it was restarted and does not listen yet': 'es wurde neu gestartet und hört noch nicht zu',
  'it was revoked': 'sie wurde widerrufen',
  'it was started and does not listen yet': 'es wurde gestartet und nimmt noch nichts entgegen',
  'its configuration cannot be loaded': 'seine Konfiguration lässt sich nicht laden',
  'its own copy of the tokens': 'seine eigene Kopie der Tokens',
  'its owner': 'seinem Besitzer',
  'its refresh token was already used by another copy of this sign-in':
    'ihr Erneuerungstoken hat eine andere Kopie dieser Anmeldung schon verbraucht',
  'just now': 'gerade eben',
  'locked out': 'pausiert',
  'locked out until {until}Z': 'pausiert bis {until}Z',
  'lockout cleared': 'Pause aufgehoben',
  'logged in': 'angemeldet',
  'logged in using Amazon Bedrock': 'angemeldet über Amazon Bedrock',
  'logged in using ChatGPT': 'angemeldet über ChatGPT',
  'login: accept another account than before, or try although it is held back; repair, undo: change without asking.':
    'login: ein anderes Konto als vorher annehmen oder es trotz Zurückhaltung versuchen; repair, undo: ohne Frage ändern.',
  'login: by a code on any device.': 'login: mit einem Code auf einem beliebigen Gerät.',
  'login: prove it with one real, billed turn of an agent, one word long.':
    'login: mit einem echten, berechneten Zug eines Agenten nachweisen, ein Wort lang.',
  'models status is {view}': 'models status ist {view}',
  'no OpenClaw is found for {where}': 'für {where} wird kein OpenClaw gefunden',
  'no OpenClaw was found to ask': 'kein OpenClaw war zu fragen',
  'no answer is waited for': 'es wird auf keine Antwort gewartet',
  'no gateway runs here; it takes the new sign-in when it starts':
    'hier läuft kein Gateway; es nimmt die neue Anmeldung, wenn es startet',
  'nobody, while no Codex is found': 'niemand, solange kein Codex gefunden ist',
  'nobody, while no OpenClaw is found': 'niemand, solange kein OpenClaw gefunden ist',
  'none of its own: the configuration decides': 'keine eigene: die Konfiguration entscheidet',
  'none: it inherits the sign-in of {agent}': 'keine: er erbt die Anmeldung von {agent}',
  'not done': 'nicht geschehen',
  'not listed': 'nicht aufgeführt',
  'not logged in': 'nicht angemeldet',
  'not needed': 'nicht nötig',
  'not stored': 'nicht gespeichert',
  'not usable': 'nicht nutzbar',
  nothing: 'nichts',
  'nothing answers for the model {name}': 'für das Modell {name} antwortet nichts',
  'nothing more': 'nichts weiter',
  'nothing of the order is stored': 'nichts aus der Reihenfolge ist gespeichert',
  'nothing stands at {folder} any more': 'in {folder} steht nichts mehr',
  'nothing to put right': 'nichts zu richten',
  'of another kind than the order expects': 'von anderer Art, als die Reihenfolge erwartet',
  'of no calendar': 'von keinem Kalender',
  'on another host': 'auf einem anderen Rechner',
  'on {host}': 'auf {host}',
  'once after a sign-in, to prove the new one': 'einmal nach einer Anmeldung, um die neue zu beweisen',
  'once an hour, when you read again, and when you sign in there':
    'einmal in der Stunde, wenn Sie neu lesen und wenn Sie sich dort anmelden',
  'one id': 'eine Kennung',
  'one of {words}': 'eines von {words}',
  'only API keys are allowed': 'nur API-Schlüssel sind erlaubt',
  'only ChatGPT sign-ins are allowed': 'nur ChatGPT-Anmeldungen sind erlaubt',
  'only other workspaces are allowed': 'nur andere Arbeitsbereiche sind erlaubt',
  'perhaps half of a change': 'vielleicht eine halbe Änderung',
  'port {port} is held by {holder}': 'Port {port} hält {holder}',
  'process {pid}': 'Prozess {pid}',
  'put first in the order': 'an die Spitze der Reihenfolge gestellt',
  recorded: 'vermerkt',
  running: 'läuft',
  'runs {command}': 'startet {command}',
  'selected as last good': 'als zuletzt gut gewählt',
  'settings folder (XDG_CONFIG_HOME)': 'Einstellungsordner (XDG_CONFIG_HOME)',
  'something that was not understood': 'etwas, das nicht verstanden wurde',
  'takes away {path}': 'entfernt {path}',
  'the Claude CLI is no longer signed in': 'die Claude CLI ist nicht mehr angemeldet',
  'the Codex CLI': 'die Codex CLI',
  'the Codex app-server does not find a profile that exists':
    'der Codex-App-Server findet ein vorhandenes Profil nicht',
  'the Codex home {install}': 'der Codex-Ordner {install}',
  'the MiniMax CLI': 'der MiniMax CLI',
  'the code that began it': 'der Code, der es begann',
  'the configuration names it': 'die Konfiguration nennt sie',
  'the file that holds its tokens is damaged': 'die Datei mit seinen Tokens ist beschädigt',
  'the file that holds its tokens is missing': 'die Datei mit seinen Tokens fehlt',
  'the full path of a program': 'den vollen Pfad eines Programms',
  'the gateway': 'dem Gateway',
  'the gateway on this machine': 'das Gateway auf diesem Rechner',
  'the gateway runs on another machine': 'das Gateway läuft auf einem anderen Rechner',
  'the gateway sees to that itself': 'darum kümmert sich das Gateway selbst',
  'the gateway still tells the old end': 'das Gateway nennt noch das alte Ende',
  'the key does not fit its tokens': 'der Schlüssel passt nicht zu seinen Tokens',
  'the key to its tokens is missing': 'der Schlüssel zu seinen Tokens fehlt',
  'the keyring could not be opened': 'der Schlüsselbund ließ sich nicht öffnen',
  'the limit of the subscription is reached': 'die Grenze des Abonnements ist erreicht',
  'the login file of Codex does not hold the new sign-in':
    'die Anmeldedatei von Codex enthält die neue Anmeldung nicht',
  'the model names it': 'das Modell nennt sie',
  'the model {name} does not go with its runtime or sign-in':
    'das Modell {name} passt nicht zu seiner Laufzeit oder Anmeldung',
  'the name of a sign-in': 'den Namen einer Anmeldung',
  'the pause of {who} ended': 'die Pause von {who} ist vorbei',
  'the present one': 'die heutige',
  'the present ones': 'die heutigen',
  'the provider answers its access token with 401': 'der Anbieter antwortet ihrem Zugriffstoken mit 401',
  'the provider answers its account with 403': 'der Anbieter antwortet ihrem Konto mit 403',
  'the provider did not understand a call': 'der Anbieter verstand einen Aufruf nicht',
  'the provider is overloaded': 'der Anbieter ist überlastet',
  'the provider refused it for good': 'der Anbieter hat sie endgültig abgelehnt',
  'the provider reported a billing problem': 'der Anbieter meldete ein Abrechnungsproblem',
  'the provider said to slow down': 'der Anbieter verlangte langsamere Aufrufe',
  'the running gateway': 'das laufende Gateway',
  'the service': 'den Dienst',
  'the session ended': 'die Sitzung endete',
  'the sign-in server no longer knows it': 'der Anmeldeserver kennt sie nicht mehr',
  'the sign-in server no longer takes its token': 'der Anmeldeserver nimmt ihr Token nicht mehr',
  'the stored login cannot be used': 'die gespeicherte Anmeldung ist nicht nutzbar',
  'the whole of the new state, or the old one': 'der ganze neue Stand oder der alte',
  'the {name} runtime is unavailable': 'die Laufzeit {name} ist nicht verfügbar',
  'there is no sign-in here': 'hier gibt es keine Anmeldung',
  'these fit: {names}': 'es passen: {names}',
  'they take a pasted token only, and a sign-in without its refresh token ends by itself':
    'sie nehmen nur ein eingefügtes Token an, und eine Anmeldung ohne ihr Erneuerungstoken läuft von selbst ab',
  'this OpenClaw': 'dieses OpenClaw',
  token: 'Token',
  'tomorrow {time}': 'morgen {time}',
  'too old to undo': 'zu alt zum Rückgängigmachen',
  undone: 'rückgängig gemacht',
  'until {until} ({reason})': 'bis {until} ({reason})',
  'used by a Codex without the variable': 'genutzt von einem Codex ohne die Variable',
  'used only when the keyring holds nothing': 'genutzt nur, wenn der Schlüsselbund nichts enthält',
  'user {number}': 'Benutzer {number}',
  'user {uid}': 'Benutzer {uid}',
  waiting: 'wartet',
  'watch kept alive by the system: install, status, remove, or test for a test notice.':
    'watch, vom System am Laufen gehalten: install, status, remove, oder test für eine Probemeldung.',
  'when you make a repair of a setting, or undo it':
    'wenn Sie eine Einstellung reparieren oder das rückgängig machen',
  'when you sign in Codex again': 'wenn Sie Codex neu anmelden',
  'when you sign in again': 'wenn Sie sich neu anmelden',
  'when you sign in again, make a repair or undo one':
    'wenn Sie sich neu anmelden, etwas reparieren oder rückgängig machen',
  'with each notice, because you set it': 'bei jeder Meldung, weil Sie es so eingestellt haben',
  'without a credential': 'ohne Zugangsdaten',
  'without a number': 'ohne Nummer',
  'writes {path}': 'schreibt {path}',
  'writes {path}, which only you may read': 'schreibt {path}, was nur Sie lesen dürfen',
  'yesterday {time}': 'gestern {time}',
  '{account} has ended, was refused or ends soon, and nothing uses it. It needs no one.':
    '{account} ist abgelaufen, wurde abgelehnt oder läuft bald ab, und nichts nutzt es. Es braucht niemanden.',
  '{account} in OpenClaw and {codex} hold the same single-use refresh token. Whoever renews first signs the other one out.':
    '{account} in OpenClaw und {codex} haben dasselbe Einmal-Erneuerungstoken. Wer zuerst erneuert, meldet den anderen ab.',
  '{account} is a login of {program}, which renews it itself. Its date here is a snapshot.':
    '{account} ist eine Anmeldung von {program}, das sie selbst erneuert. Ihr Datum hier ist eine Momentaufnahme.',
  '{account} is signed in, but not to the workspace or plan it had. Calls may fail or be counted elsewhere.':
    '{account} ist angemeldet, aber nicht bei dem Arbeitsbereich oder Tarif von zuvor. Aufrufe können fehlschlagen oder anderswo gezählt werden.',
  '{account} is well again, but OpenClaw still refuses to use it: {reason}.':
    '{account} ist wieder gut, aber OpenClaw nutzt es noch nicht: {reason}.',
  '{account} signed in minutes before it was refused. OpenClaw {version} is reported to do this: {fault}. One more sign-in will not help.{cure}':
    '{account} meldete sich Minuten vor der Abweisung an. OpenClaw {version} tut das Berichten zufolge: {fault}. Eine weitere Anmeldung hilft nicht.{cure}',
  '{account} was refused ({reason})': '{account} wurde abgelehnt ({reason})',
  '{agent} falls back to it for {model}. {why}': '{agent} weicht für {model} auf sie aus. {why}',
  '{agent} uses it next for {model}. {why}': '{agent} nutzt sie als Nächstes für {model}. {why}',
  '{agent} uses {account} instead.': '{agent} benutzt stattdessen {account}.',
  '{agent}: {model} through {runtime}': '{agent}: {model} über {runtime}',
  '{agent}: {model} through {runtime}, as a fallback': '{agent}: {model} über {runtime}, als Ersatz',
  '{command} takes {what}': '{command} erwartet {what}',
  '{consumer} can sign in again.': '{consumer} kann sich erneut anmelden.',
  '{count, plural, =2 {Two agents share one sign-in; the next renewal signs one of them out} other {# agents share one sign-in; the next renewal signs the others out}}':
    '{count, plural, =2 {Zwei Agenten teilen sich eine Anmeldung; die nächste Erneuerung meldet einen von ihnen ab} other {# Agenten teilen sich eine Anmeldung; die nächste Erneuerung meldet die anderen ab}}',
  '{count, plural, =2 {Two agents share one sign-in} other {# agents share one sign-in}}':
    '{count, plural, =2 {Zwei Agenten teilen sich eine Anmeldung} other {# Agenten teilen sich eine Anmeldung}}',
  '{count, plural, one {# notice waits to be sent again.} other {# notices wait to be sent again.}}':
    '{count, plural, one {# Meldung wartet auf einen neuen Versuch.} other {# Meldungen warten auf einen neuen Versuch.}}',
  '{count, plural, one {# of {total} needs you} other {# of {total} need you}}':
    '{count, plural, one {Bei # von {total} bitte handeln} other {Bei # von {total} bitte handeln}}',
  '{count, plural, one {# older line} other {# older lines}} of the log were left out':
    '{count, plural, one {# ältere Zeile} other {# ältere Zeilen}} des Protokolls blieben außer Betracht',
  '{count, plural, one {1 chat asks for a sign-in that is gone} other {# chats ask for a sign-in that is gone}}':
    '{count, plural, one {1 Chat verlangt eine verschwundene Anmeldung} other {# Chats verlangen eine verschwundene Anmeldung}}',
  '{count, plural, one {1 chat of agent {agent} is bound to {names}, which no store of the agent holds. OpenClaw refuses that chat, and no other, until it gets another sign-in or that one comes back.} other {# chats of agent {agent} are bound to {names}{more}, which no store of the agent holds. OpenClaw refuses those chats, and only those, until they get another sign-in or that one comes back.}}':
    '{count, plural, one {1 Chat von Agent {agent} ist an {names} gebunden, was kein Speicher des Agenten enthält. OpenClaw weist diesen Chat ab, und keinen anderen, bis er eine andere Anmeldung bekommt oder jene zurückkehrt.} other {# Chats von Agent {agent} sind an {names}{more} gebunden, was kein Speicher des Agenten enthält. OpenClaw weist diese Chats ab, und nur diese, bis sie eine andere Anmeldung bekommen oder jene zurückkehrt.}}',
  "{count, plural, one {1 chat of agent {agent} was bound to {names}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.} other {# chats of agent {agent} were bound to {names}{more}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.}}":
    '{count, plural, one {1 Chat von Agent {agent} war an {names} gebunden, was kein Speicher des Agenten enthält. Dieses OpenClaw lässt den Namen mit der nächsten Nachricht los und nutzt die Reihenfolge des Agenten.} other {# Chats von Agent {agent} waren an {names}{more} gebunden, was kein Speicher des Agenten enthält. Dieses OpenClaw lässt den Namen mit der nächsten Nachricht los und nutzt die Reihenfolge des Agenten.}}',
  '{count, plural, one {1 chat that a person bound to {profile}} other {# chats that a person bound to {profile}}}':
    '{count, plural, one {1 Chat, von einem Menschen an {profile} gebunden} other {# Chats, von einem Menschen an {profile} gebunden}}',
  '{count, plural, one {1 chat} other {# chats}}': '{count, plural, one {1 Chat} other {# Chats}}',
  '{count, plural, one {A copy with one secret} other {A copy with # secrets}}':
    '{count, plural, one {Eine Kopie mit einem Geheimnis} other {Eine Kopie mit # Geheimnissen}}',
  '{count, plural, one {A sign-in disappeared} other {# sign-ins disappeared}}':
    '{count, plural, one {Eine Anmeldung ist verschwunden} other {# Anmeldungen sind verschwunden}}',
  '{count, plural, one {It still holds one sign-in, untouched.} other {It still holds # sign-ins, untouched.}}':
    '{count, plural, one {Er enthält noch eine Anmeldung, unberührt.} other {Er enthält noch # Anmeldungen, unberührt.}}',
  '{count, plural, one {Nothing is known against the sign-in in use.} other {Nothing is known against the # sign-ins in use.}}':
    '{count, plural, one {Nichts spricht gegen die genutzte Anmeldung.} other {Nichts spricht gegen die # genutzten Anmeldungen.}}',
  '{count, plural, one {One personal account is kept there, too. Clawlamp counts it and does not read it.} other {# personal accounts are kept there, too. Clawlamp counts them and does not read them.}}':
    '{count, plural, one {Ein persönliches Konto liegt auch dort. Clawlamp zählt es und liest es nicht.} other {# persönliche Konten liegen auch dort. Clawlamp zählt sie und liest sie nicht.}}',
  '{count, plural, one {One thing to put right: {title}.} other {# things to put right, first: {title}.}}':
    '{count, plural, one {Etwas ist in Ordnung zu bringen: {title}.} other {# Dinge sind in Ordnung zu bringen, zuerst: {title}.}}',
  '{count, plural, one {Takes away one old copy that nothing reads, and keeps it sealed for 30 days.} other {Takes away # old copies that nothing reads, and keeps them sealed for 30 days.}}':
    '{count, plural, one {Entfernt eine alte Kopie, die nichts liest, und bewahrt sie 30 Tage versiegelt auf.} other {Entfernt # alte Kopien, die nichts liest, und bewahrt sie 30 Tage versiegelt auf.}}',
  '{count, plural, one {The newer database still holds one sign-in, untouched.} other {The newer database still holds # sign-ins, untouched.}}':
    '{count, plural, one {Die neuere Datenbank enthält noch eine Anmeldung, unberührt.} other {Die neuere Datenbank enthält noch # Anmeldungen, unberührt.}}',
  '{count, plural, one {The same sign-in also stands with {holders}, which keeps the old one.} other {The same sign-in also stands with {holders}, which keep the old one.}}':
    '{count, plural, other {Dieselbe Anmeldung steht auch hier: {holders}. Dort bleibt die alte.}}',
  '{count, plural, one {The sign-in in use works.} =2 {Both sign-ins in use work.} other {All # sign-ins in use work.}}':
    '{count, plural, one {Die genutzte Anmeldung funktioniert.} =2 {Beide genutzten Anmeldungen funktionieren.} other {Alle # genutzten Anmeldungen funktionieren.}}',
  '{count, plural, one {Works} =2 {Both sign-ins work} other {All # sign-ins work}}':
    '{count, plural, one {Funktioniert} =2 {Beide Anmeldungen funktionieren} other {Alle # Anmeldungen funktionieren}}',
  '{count, plural, one {one more} other {# more}}':
    '{count, plural, one {und eine weitere} other {und # weitere}}',
  '{count, plural, one {{list} was there before and is gone. Clawlamp did not remove it.} other {{list} were there before and are gone. Clawlamp did not remove them.}}':
    '{count, plural, one {{list} war da und ist fort. Clawlamp hat das nicht entfernt.} other {{list} waren da und sind fort. Clawlamp hat sie nicht entfernt.}}',
  '{countdown} left, until {until}. Never type a code that somebody sent you.':
    'Noch {countdown}, bis {until}. Tippen Sie nie einen Code, den Ihnen jemand geschickt hat.',
  '{count} left-over token files': '{count} übrig gebliebene Token-Dateien',
  '{count} more need you…': 'Bei {count} weiteren bitte handeln…',
  '{count} of {total} need you: {name} first.': 'Bei {count} von {total} bitte handeln: zuerst {name}.',
  '{count} sign-ins failed within the hour. One more would hardly help: look at what they ended with first.':
    '{count} Anmeldungen schlugen binnen einer Stunde fehl. Noch eine hilft kaum: Sehen Sie zuerst, womit sie endeten.',
  '{count} token files': '{count} Token-Dateien',
  '{date}, {time}': '{date} um {time}',
  [`{entry}

It gets the token that you keep for this address, and is asked once an hour.`]: `{entry}

Es erhält das Token, das Sie für diese Adresse haben, und wird einmal in der Stunde gefragt.`,
  [`{entry}

It gets the words of each notice, with accounts shortened.`]: `{entry}

Sie erhält den Wortlaut jedes Hinweises, mit gekürzten Konten.`,
  [`{entry}

It is run with your rights, with each notice on its standard input.`]: `{entry}

Es läuft mit Ihren Rechten, mit jedem Hinweis auf seiner Standardeingabe.`,
  [`{entry}

The way there is not encrypted: whoever is on it reads the token. It is asked only when you ask.`]: `{entry}

Der Weg dorthin ist nicht verschlüsselt: Wer auf ihm sitzt, liest das Token mit. Es wird nur gefragt, wenn Sie fragen.`,
  '{failing} The fallback {model} answers instead{whose}, and that may be on another bill.':
    '{failing} Stattdessen antwortet der Ersatz {model}{whose}, vielleicht auf andere Rechnung.',
  '{file} is a file with two names. OpenClaw may replace it under one of them only, and the other keeps the old sign-in.':
    '{file} ist eine Datei mit zwei Namen. OpenClaw ersetzt sie vielleicht nur unter einem davon, und der andere behält die alte Anmeldung.',
  '{gateway} has the {what} {theirs}, this shell {ours}': '{gateway} hat {what} {theirs}, diese Shell {ours}',
  '{gateway} reads from {folder}': '{gateway} liest aus {folder}',
  '{gateway} reads {file}': '{gateway} liest {file}',
  '{gateway} runs on Node {version}, this shell has Node {version2}':
    '{gateway} läuft mit Node {version}, diese Shell hat Node {version2}',
  '{holderOf} keeps the old sign-in ({id}) and may have to sign in by itself.':
    '{holderOf} behält die alte Anmeldung ({id}) und muss sich vielleicht selbst anmelden.',
  '{holders} share one file, {file}: the new sign-in takes the place of the old one for all of them.':
    '{holders} teilen sich eine Datei, {file}: Die neue Anmeldung tritt für alle an die Stelle der alten.',
  '{install} in {folder}': '{install} in {folder}',
  '{install} in {folder} ({note})': '{install} in {folder} ({note})',
  '{install}, agent {agent}': '{install}, Agent {agent}',
  '{list} {count, plural, one {was} other {were}} removed from {owner}, as a sign-out does. If nobody did that, look at the evidence.':
    '{list} {count, plural, one {wurde} other {wurden}} aus {owner} entfernt, wie beim Abmelden. Hat das niemand getan, sehen Sie sich die Belege an.',
  '{name} (process {pid})': '{name} (Prozess {pid})',
  '{name} answers: {words}': '{name} antwortet: {words}',
  '{name} needs you to sign in again.': '{name} braucht eine neue Anmeldung von Ihnen.',
  '{name} says: {theirs}.': '{name} sagt: {theirs}.',
  '{name} sign-ins last only hours': 'Anmeldungen bei {name} halten nur Stunden',
  '{now}. Before: {was}': '{now}. Zuvor: {was}',
  '{openclaw} hold copies of the sign-in of {account}. Its refresh token works once, so the first renewal breaks the others.':
    '{openclaw} haben Kopien der Anmeldung von {account}. Ihr Erneuerungstoken gilt einmal, also bricht die erste Erneuerung die anderen.',
  '{option} goes with {command}': '{option} gehört zu {command}',
  '{option} goes without {other}': '{option} geht nur ohne {other}',
  '{owner} renews this at the next call': '{owner} erneuert das beim nächsten Aufruf',
  '{part} of {key} for {who}': '{part} von {key} für {who}',
  '{path} belongs to {user}': '{path} gehört {user}',
  '{path} belongs to {user}: {command}': '{path} gehört {user}: {command}',
  '{path} is no store of that OpenClaw': '{path} ist kein Speicher dieses OpenClaw',
  '{profile} lies here': '{profile} liegt hier',
  '{profile}: {state}': '{profile}: {state}',
  '{row} is {passedOver}': '{row} ist {passedOver}',
  '{sentence} Calls of agent {agents} fail, whoever signs in.':
    '{sentence} Aufrufe von Agent {agents} schlagen fehl, wer sich auch anmeldet.',
  '{sentence} Nothing can be said about its sign-ins.':
    '{sentence} Über seine Anmeldungen lässt sich nichts sagen.',
  '{sentence} This OpenClaw adds it by itself when the gateway starts, other versions do not.':
    '{sentence} Dieses OpenClaw fügt es beim Start des Gateways selbst hinzu, andere Versionen nicht.',
  '{shown} (process {pid})': '{shown} (Prozess {pid})',
  '{split}, its own command (config set)': '{split}, sein eigener Befehl (config set)',
  '{state, select, dead {{account} no longer works for agent {agent} and {model}.} other {{account} is paused for agent {agent} and {model}.}} {by, select, key {OpenClaw calls {model2} with an API key ({profileId}) instead, which may cost money by use.} other {OpenClaw calls {model2} with the sign-in {other} ({profileId}) instead, which may cost money by use.}}':
    '{state, select, dead {{account} funktioniert für Agent {agent} und {model} nicht mehr.} other {{account} ist für Agent {agent} und {model} pausiert.}} {by, select, key {OpenClaw ruft stattdessen {model2} mit einem API-Schlüssel ({profileId}) auf, was nach Verbrauch kosten kann.} other {OpenClaw ruft stattdessen {model2} mit der Anmeldung {other} ({profileId}) auf, was nach Verbrauch kosten kann.}}',
  '{status}, locked out': '{status}, pausiert',
  '{title}. One more sign-in would not help now.':
    '{title}. Eine weitere Anmeldung würde jetzt nicht helfen.',
  '{undo} A copy of a sign-in that was renewed meanwhile is not put back: using it would sign everyone out.':
    '{undo} Eine Kopie einer inzwischen erneuerten Anmeldung wird nicht zurückgelegt: Sie zu nutzen würde alle abmelden.',
  '{uses, select, key {Agent {agent} now uses an API key, billed by use} other {Agent {agent} now uses {row}, billed by use}}':
    '{uses, select, key {Agent {agent} nutzt jetzt einen API-Schlüssel, nach Verbrauch abgerechnet} other {Agent {agent} nutzt jetzt {row}, nach Verbrauch abgerechnet}}',
  '{uses, select, named {Agent {agent} now uses {row}} key {Agent {agent} now uses an API key} other {Agent {agent} now uses another credential} none {Agent {agent} now uses nothing} signin {Agent {agent} now uses a sign-in}}':
    '{uses, select, named {Agent {agent} nutzt jetzt {row}} key {Agent {agent} nutzt jetzt einen API-Schlüssel} other {Agent {agent} nutzt jetzt einen anderen Zugang} none {Agent {agent} nutzt jetzt nichts} signin {Agent {agent} nutzt jetzt eine Anmeldung}}',
  '{version} has a known sign-in fault and may spoil the new sign-in too.':
    '{version} hat einen bekannten Anmeldefehler und verdirbt vielleicht auch die neue Anmeldung.',
  '{what} ({where})': '{what} ({where})',
  '{what} ({where}, {moment})': '{what} ({where}, {moment})',
  '{who} appeared': '{who} ist neu',
  '{who} disappeared': '{who} ist verschwunden',
  '{who} ends on {moment}.': '{who} läuft am {moment} ab.',
  '{who} ends soon.': '{who} läuft bald ab.',
  '{who} has another name': '{who} heißt jetzt anders',
  '{who} is another account': '{who} ist ein anderes Konto',
  '{who} waits until {moment}.': '{who} wartet bis {moment}.',
  '{who} was paused': '{who} wurde pausiert',
  '{who} was refused': '{who} wurde abgelehnt',
  '{who} was renewed': '{who} wurde erneuert',
  '{who} was signed in': '{who} wurde angemeldet',
  '{who} works again': '{who} funktioniert wieder',
  '{words}, person {userId}': '{words}, Person {userId}',
  'Update Clawlamp: {command}': 'Clawlamp aktualisieren: {command}',
  'Update Clawlamp: {command} in its folder, then start it again':
    'Clawlamp aktualisieren: {command} in seinem Ordner, dann neu starten',
  'Update Clawlamp: put the newer AppImage in the place of this one':
    'Clawlamp aktualisieren: dieses AppImage durch das neuere ersetzen',
  'Update Clawlamp: install the newer package over this one':
    'Clawlamp aktualisieren: das neuere Paket über dieses installieren',
  'The timeline file was written by a newer Clawlamp. It is neither read nor changed. {advice}':
    'Die Datei des Verlaufs stammt von einem neueren Clawlamp. Sie wird weder gelesen noch geändert. {advice}',
  'Nothing was read further or changed. {advice}': 'Nichts wurde weiter gelesen oder geändert. {advice}',
  'Update Clawlamp: {command} in the folder of its project':
    'Clawlamp aktualisieren: {command} im Ordner seines Projekts',
  'Update Clawlamp: download the newer package, then {command}':
    'Clawlamp aktualisieren: das neuere Paket herunterladen, dann {command}',
  'Update Clawlamp: build clawlamp-bin from the AUR again':
    'Clawlamp aktualisieren: clawlamp-bin aus dem AUR neu bauen',
  'Update Clawlamp: take the newer one into your Nix configuration':
    'Clawlamp aktualisieren: das neuere in die eigene Nix-Konfiguration aufnehmen',
  'Update Clawlamp: {command}, or run the newer installer':
    'Clawlamp aktualisieren: {command}, oder das neuere Installationsprogramm starten',
  'There are no files of OpenClaw in that folder.': 'In diesem Ordner sind keine Dateien von OpenClaw.',
  'Choose the folder that holds openclaw.json, mostly named .openclaw.':
    'Wählen Sie den Ordner, in dem openclaw.json liegt; meist heißt er .openclaw.',
  'Demo: {headline}': 'Demo: {headline}',
  'Show me a demo': 'Demo zeigen',
  'Leave the demo': 'Demo beenden',
  'Choose OpenClaw’s folder': 'Ordner von OpenClaw wählen',
  'All of this is made up.': 'All das ist erfunden.',
  'Look in the usual places again': 'Wieder an den üblichen Orten suchen',
  'Last change': 'Letzte Änderung',
  'used {when}': '{when} genutzt',
  'Last used {when}.': 'Zuletzt {when} genutzt.',
  'Click to copy': 'Zum Kopieren klicken',
  '{sentence} Backup: {place}': '{sentence} Sicherung: {place}',
  'its settings allow an API key only (forced_login_method)':
    'seine Einstellungen erlauben nur einen API-Schlüssel (forced_login_method)',
  'this Codex is started by a script, which is not run from here':
    'dieses Codex wird durch ein Skript gestartet, das von hier aus nicht ausgeführt wird',
  'a newer sign-in stands there and was left in place':
    'dort steht eine neuere Anmeldung; sie blieb, wo sie ist',
  'it does not store again what was there': 'es speichert nicht wieder, was dort stand',
  'it does not store this change': 'es speichert diese Änderung nicht',
  'it gave an answer that was not understood': 'es gab eine Antwort, die nicht verstanden wurde',
  'it has no config set': 'es hat kein config set',
  'it has no {missing}': 'es hat kein {missing}',
  'it holds one': 'er enthält einen',
  'it lets nobody change its chats': 'es lässt niemanden seine Chats ändern',
  'it named a sign-in page of another server': 'es nannte eine Anmeldeseite eines anderen Servers',
  'no answer in time': 'keine Antwort in der vorgesehenen Zeit',
  'no connection': 'keine Verbindung',
  'the answer does not say when it ends': 'die Antwort sagt nicht, wann sie endet',
  'the answer has no access token': 'die Antwort enthält kein Zugriffstoken',
  'the answer has no refresh token': 'die Antwort enthält kein Erneuerungstoken',
  'the answer holds no code': 'die Antwort enthält keinen Code',
  'the answer names no account': 'die Antwort nennt kein Konto',
  'the issuer is not an address': 'der Anmeldeserver ist keine Adresse',
  'the issuer must use https, or http on this machine':
    'der Anmeldeserver muss https verwenden, oder http auf diesem Rechner',
  'the running gateway wrote its old copy of the store back':
    'das laufende Gateway hat seine alte Kopie des Speichers zurückgeschrieben',
  'the store does not hold the new sign-in': 'der Speicher enthält die neue Anmeldung nicht',
  'this kind of address is not opened': 'diese Art von Adresse wird nicht geöffnet',
  'the stored tokens can not be read: {kind}': 'die gespeicherten Token sind nicht lesbar: {kind}',
  'models status says {status}': 'models status sagt {status}',
  'OpenClaw did not start: {code}': 'OpenClaw ist nicht gestartet: {code}',
  'config set {path} was refused': 'config set {path} wurde abgelehnt',
  'it wants Node {wants}, found {found}': 'es verlangt Node {wants}, gefunden wurde {found}',
  'Ctrl+,': 'Strg+,',
  '{count, plural, one {One more sign-in is not drawn here} other {# more sign-ins are not drawn here}}':
    '{count, plural, one {Eine weitere Anmeldung wird hier nicht gezeigt} other {# weitere Anmeldungen werden hier nicht gezeigt}}',
  'Those that need someone come first. The terminal lists them all.':
    'Zuerst kommen die, bei denen jemand handeln muss. Im Terminal stehen alle.',
  there: 'vorhanden',
  'OpenClaw {version}, its own plugin SDK (its lock and its save, since it offers no locked update)':
    'OpenClaw {version}, sein eigenes Plugin-SDK (seine Sperre und sein Speichern, da es keine Änderung unter Sperre anbietet)',
};
