import type { Catalogue } from './say.ts';

/** Español. */
export const es: Catalogue = {
  ' A fallback: called only when {model} fails.': ' Un sustituto: solo se llama cuando {model} falla.',
  ' It answers now in place of {model}, and on its own bill.':
    ' Responde ahora en lugar de {model}, y con su propia factura.',
  ' It ends {moment}.': ' Caduca el {moment}.',
  ' It is locked out for now, and nothing else can be used.':
    ' Por ahora está en pausa y no se puede usar nada más.',
  ' It was not taken, because {detail}.': ' No se aceptó: {detail}.',
  ' Its calls fail.': ' Sus llamadas fallan.',
  ' Its tokens cannot be read.': ' Sus tokens no se pueden leer.',
  ' Passed over: {named}{more}.': ' No se usa: {named}{more}.',
  ' Reports say that {worksIn} works.': ' Según los informes, {worksIn} funciona.',
  ' The stored expiry date is still ahead, but it is only a date.':
    ' La fecha de fin guardada aún no ha llegado, pero es solo una fecha.',
  ' and {count} more': ' y {count} más',
  ' and {more} more': ' y {more} más',
  ' of {whose}': ' de {whose}',
  ' with {account}': ' con {account}',
  '"{word}" is not a command': '«{word}» no es una orden',
  '"{word}" is not a command; did you mean {near}?': '«{word}» no es una orden; ¿quería decir {near}?',
  '(part of {cause})': '(parte de {cause})',
  ', as {user}': ', como {user}',
  ', behind the old one or outside its order': ', detrás de la antigua o fuera de su orden',
  ', noticed {moment}': ', notado {moment}',
  ', renewed by {owner} without you': ', {owner} lo renueva sin usted',
  ', under a name that this route does not read': ', con un nombre que esta ruta no lee',
  ', workspace {accountId}': ', espacio de trabajo {accountId}',
  'A Codex setting forbids this login': 'Un ajuste de Codex prohíbe este inicio de sesión',
  'A Codex setting may forbid this login': 'Un ajuste de Codex quizá prohíba este inicio de sesión',
  'A cell of it is larger than a store can be, or not text.':
    'Una celda es mayor de lo que un almacén puede ser, o no es texto.',
  'A code is used, since {held}, and Codex would tell it to stop.':
    'Se usa un código. Motivo: {held}, y Codex le pediría que parase.',
  'A codex plugin that this OpenClaw does not load': 'Un plugin codex que este OpenClaw no carga',
  'A copy that {owner} left': 'Una copia que dejó {owner}',
  'A credential file is not protected': 'Un archivo de credenciales no está protegido',
  'A database of the store does not open, and OpenClaw might put it right first, so it was not asked.':
    'Una base de datos del almacén no se abre, y OpenClaw quizá la corrija primero, así que no se le preguntó.',
  'A different account signed in: {after}. Choose whether to use it.':
    'Ha iniciado sesión otra cuenta: {after}. Elija si debe usarse.',
  'A field "{field}"': 'Un campo «{field}»',
  'A field stands in it twice.': 'Un campo aparece dos veces.',
  'A file it includes is missing.': 'Falta un archivo que incluye.',
  'A file that changed within the last hour is left alone: OpenClaw may be about to refer to it.':
    'Un archivo cambiado en la última hora no se toca: OpenClaw quizá esté a punto de usarlo.',
  'A gateway elsewhere, asked as well.': 'Un gateway en otra máquina, que también se pregunta.',
  'A gateway of {user} works on this store': 'Un gateway de {user} trabaja en este almacén',
  'A left-over token file': 'Un archivo de tokens sobrante',
  'A line per change until you stop it.': 'Una línea por cambio hasta que lo detenga.',
  'A lock on the sign-ins is held too long':
    'Un bloqueo de los inicios de sesión se retiene demasiado tiempo',
  "A login in the agent's Codex home, which this OpenClaw does not use":
    'Un inicio de sesión en la carpeta de Codex del agente, que este OpenClaw no usa',
  'A model that should use it later needs a new sign-in.':
    'Un modelo que deba usarlo más tarde necesitará un inicio de sesión nuevo.',
  'A newer OpenClaw kept these sign-ins in a form that OpenClaw {version} does not read, so its calls fail. They are untouched, and work again when the newer one runs.':
    'Un OpenClaw más nuevo guardó estos inicios de sesión en una forma que OpenClaw {version} no lee, así que sus llamadas fallan. Están intactos y vuelven a funcionar cuando se ejecuta el más nuevo.',
  'A newer OpenClaw wrote these settings, and OpenClaw {version} does not start with them. Everything works again when the newer one runs.':
    'Un OpenClaw más nuevo escribió estos ajustes, y OpenClaw {version} no arranca con ellos. Todo vuelve a funcionar cuando se ejecuta el más nuevo.',
  'A newer sign-in is not the one in use': 'No se usa el inicio de sesión más nuevo',
  'A program was found that is not run': 'Se encontró un programa que no se ejecuta',
  'A proxy on the way refused the request.': 'Un proxy en el camino rechazó la petición.',
  'A real call has used it since the last change.': 'Una llamada real lo ha usado desde el último cambio.',
  'A real call used it.': 'Una llamada real lo ha usado.',
  'A real turn is a call of your account, one word long.':
    'Un turno real es una llamada de su cuenta, de una palabra.',
  'A recorded lockout could not be cleared. It ends by itself.':
    'No se pudo quitar una pausa anotada. Termina sola.',
  'A renewal did not answer in time': 'Una renovación no respondió a tiempo',
  'A renewal got no answer': 'Una renovación no recibió respuesta',
  'A renewal was lost': 'Se perdió una renovación',
  'A repair': 'Una reparación',
  'A repair was interrupted': 'Una reparación se interrumpió',
  'A repair, {what}, was interrupted after it was written. It is in place.':
    'Una reparación, {what}, se interrumpió después de escribirse. Está en vigor.',
  'A repair, {what}, was interrupted and could not be settled yet. {sentence}':
    'Una reparación, {what}, se interrumpió y aún no se ha resuelto. {sentence}',
  'A repair, {what}, was interrupted before anything was written. The old state is in place.':
    'Una reparación, {what}, se interrumpió antes de escribir nada. Sigue el estado antiguo.',
  'A repair, {what}, was interrupted. Something newer stands there since and was left in place.':
    'Una reparación, {what}, se interrumpió. Desde entonces hay allí algo más nuevo, que no se tocó.',
  'A repair, {what}, was interrupted. What stood there before could not be put back whole yet.':
    'Una reparación, {what}, se interrumpió. Lo que había antes aún no se pudo reponer por completo.',
  'A repair, {what}, was interrupted. What stood there before is in place.':
    'Una reparación, {what}, se interrumpió. Sigue lo que había antes.',
  'A running gateway may take it only at its next restart.':
    'Un gateway en marcha quizá lo tome solo al reiniciarse.',
  'A secret stands with a provider that is gone': 'Un secreto está en un proveedor que ya no existe',
  'A setting about signing in is not what Codex is known to take. Where the login is kept, and whether Codex starts, cannot be told.':
    'Un ajuste sobre el inicio de sesión no es de los que Codex acepta. No se puede saber dónde lo guarda ni si Codex arranca.',
  'A setting could not be read.': 'No se pudo leer un ajuste.',
  'A sign-in from here would not reach the gateway': 'Un inicio de sesión desde aquí no llegaría al gateway',
  'A sign-in from this shell writes to {folder}': 'Un inicio de sesión desde esta shell escribe en {folder}',
  'A sign-in is already running.': 'Ya hay un inicio de sesión en marcha.',
  'A sign-in of this provider was refused ({reason}), and the log does not say which one.':
    'Se rechazó un inicio de sesión de este proveedor ({reason}), y el registro no dice cuál.',
  'A sign-in was interrupted': 'Un inicio de sesión se interrumpió',
  'A sign-in was interrupted after it was written. It is in place.':
    'Un inicio de sesión se interrumpió después de escribirse. Está en vigor.',
  'A sign-in was interrupted before anything was written. The old one is in place.':
    'Un inicio de sesión se interrumpió antes de escribir nada. Sigue el antiguo.',
  'A sign-in was interrupted before it was written. The old one is in place.':
    'Un inicio de sesión se interrumpió antes de escribirse. Sigue el antiguo.',
  'A sign-in was interrupted, and another one has taken its place since.':
    'Un inicio de sesión se interrumpió y otro ha ocupado su lugar desde entonces.',
  'A sign-in was interrupted, and its entry is gone from the store since.':
    'Un inicio de sesión se interrumpió, y desde entonces su entrada ya no está en el almacén.',
  'A store without its marker ({marker})': 'Un almacén sin su marca ({marker})',
  'A token is kept for this address alone, sealed. Another one takes its place.':
    'Hay un token guardado y sellado, solo para esta dirección. Otro lo sustituye.',
  'A token of the environment signs Codex in': 'Un token del entorno inicia la sesión de Codex',
  'API key': 'Clave de API',
  'API key configured': 'clave de API configurada',
  'Access token ended {moment}': 'El token de acceso caducó el {moment}',
  'Access token ends {moment}': 'El token de acceso caduca el {moment}',
  'Add --yes to sign in all the same. See the reason: {command}':
    'Añada --yes para iniciar sesión de todos modos. Vea el motivo: {command}',
  'Adds codex to the list of allowed plugins, which this route needs.':
    'Añade codex a la lista de plugins permitidos, que esta ruta necesita.',
  'Agent {agents} calls its model through the codex plugin, and OpenClaw {version} does not have it, so every call fails, whoever signs in.':
    'El agente {agents} llama a su modelo por el plugin codex, y OpenClaw {version} no lo tiene, así que toda llamada falla, inicie sesión quien la inicie.',
  'Agent {agents} calls its model through the codex plugin. The one that lies there wants OpenClaw {wants} or later, and this is {version}, so every call fails, whoever signs in.':
    'El agente {agents} llama a su modelo por el plugin codex. El que hay pide OpenClaw {wants} o posterior, y este es {version}, así que toda llamada falla, inicie sesión quien la inicie.',
  'Agent {agent}': 'Agente {agent}',
  'Agent {agent} calls {model} through the {runtime} runtime':
    'El agente {agent} llama a {model} por el entorno {runtime}',
  'Agent {agent} calls {model}, and OpenClaw passes over every sign-in that it has for it.':
    'El agente {agent} llama a {model}, y OpenClaw pasa por alto todos los inicios de sesión que tiene para él.',
  'Agent {agent} calls {model}, and no store that it reads holds a sign-in for it.':
    'El agente {agent} llama a {model}, y ningún almacén que lee tiene un inicio de sesión para él.',
  "Agent {agent} calls {model}, and no store that it reads holds a sign-in or key for it. The gateway's own environment may hold one ({variables}); that cannot be seen from here.":
    'El agente {agent} llama a {model}, y ningún almacén que lee tiene un inicio de sesión o una clave para él. El entorno del propio gateway quizá tenga una ({variables}); desde aquí no se ve.',
  'Agent {agent} cannot answer': 'El agente {agent} no puede responder',
  'Agent {agent} has no database of its own': 'El agente {agent} no tiene base de datos propia',
  'Agent {agent} has no sign-in': 'El agente {agent} no tiene inicio de sesión',
  'Agent {agent} has no sign-in that OpenClaw takes':
    'El agente {agent} no tiene ningún inicio de sesión que OpenClaw acepte',
  'Agent {agent} has {count} fallbacks, and the first {most} were looked at':
    'El agente {agent} tiene {count} modelos de reserva, y se miraron los primeros {most}',
  'Agent {agent} may have no sign-in': 'El agente {agent} quizá no tenga inicio de sesión',
  'Agent {agent} now pays for {model} with the key in the configuration':
    'El agente {agent} paga ahora {model} con la clave de la configuración',
  'Agent {agent} now pays for {model} with the key {key}':
    'El agente {agent} paga ahora {model} con la clave {key}',
  'Agent {agent} only tries sign-ins that are missing, refused or locked out. {account} works, but is not in the order.':
    'El agente {agent} solo prueba inicios de sesión que faltan, fueron rechazados o están en pausa. {account} funciona, pero no está en el orden.',
  'Agent {agent} reads the shared store, which is empty. The sign-ins still lie in the database of agent {id}.':
    'El agente {agent} lee el almacén compartido, que está vacío. Los inicios de sesión siguen en la base de datos del agente {id}.',
  'Agent {agent} still uses {profileId}, which no longer works. {account} signed in again later, and OpenClaw keeps that as {profileId2}{routable}.':
    'El agente {agent} aún usa {profileId}, que ya no funciona. {account} inició sesión de nuevo más tarde, y OpenClaw lo guarda como {profileId2}{routable}.',
  'Agent {agent} uses {account} of agent {owner} instead':
    'El agente {agent} usa en su lugar {account} del agente {owner}',
  'All plugins are switched off, and this route needs the codex plugin.':
    'Todos los plugins están desactivados y esta ruta necesita el plugin codex.',
  'All sign-ins': 'Todas las sesiones',
  'Allow the codex plugin': 'Permitir el plugin codex',
  'An API key in place of a token': 'Una clave de API en lugar de un token',
  'An API key in {field}': 'Una clave de API en {field}',
  'An API key stands in a ChatGPT sign-in': 'Hay una clave de API en un inicio de sesión de ChatGPT',
  'An API key stands in the Codex login': 'Hay una clave de API en el inicio de sesión de Codex',
  'An API key stands where the access token of a sign-in belongs. Codex says "Logged in", and its first call is refused; whether it can then renew its login cannot be told.':
    'Hay una clave de API donde debe estar el token de acceso de un inicio de sesión. Codex dice «Logged in», y su primera llamada se rechaza; no se puede saber si después puede renovar su inicio de sesión.',
  'An API key stands where the tokens of a sign-in belong. Codex says "Logged in", and its calls are refused.':
    'Hay una clave de API donde deben estar los tokens de un inicio de sesión. Codex dice «Logged in», y sus llamadas se rechazan.',
  'An access token is at its end, and a turn would renew it. It was not asked.':
    'Un token de acceso está por terminar y un turno lo renovaría. No se preguntó.',
  'An access token is at its end, and the gateway would renew it to answer. It was not asked.':
    'Un token de acceso está en su final y el gateway lo renovaría para responder. No se le preguntó.',
  'An auth.json{whose} stands there too': 'También hay un auth.json{whose}',
  'An earlier Clawlamp was stopped in the middle of a change. Nothing vouches for what it wrote down, so it is finished or undone only when you say so.':
    'Un Clawlamp anterior se detuvo en mitad de un cambio. Nada avala lo que anotó, así que solo se termina o se deshace cuando tú lo digas.',
  'An earlier Clawlamp wrote this record, which nothing vouches for.':
    'Un Clawlamp anterior escribió este registro y nada lo avala.',
  'An include is not a file name.': 'Una inclusión no es un nombre de archivo.',
  'An include leads out of the configuration folder.': 'Una inclusión sale de la carpeta de configuración.',
  'An interrupted repair could not be checked.': 'No se pudo comprobar una reparación interrumpida.',
  'An interrupted sign-in could not be checked yet':
    'Un inicio de sesión interrumpido aún no se pudo comprobar',
  'An interrupted sign-in could not be checked yet.{reason} Backup: {backupPath}':
    'Un inicio de sesión interrumpido aún no se pudo comprobar.{reason} Copia: {backupPath}',
  'An interrupted sign-in could not be checked.': 'No se pudo comprobar un inicio de sesión interrumpido.',
  'An interrupted sign-in had changed nothing': 'Un inicio de sesión interrumpido no había cambiado nada',
  'An interrupted sign-in was finished. The new one is in place.':
    'Se terminó un inicio de sesión interrumpido. El nuevo está en vigor.',
  'An interrupted sign-in was in place already': 'Un inicio de sesión interrumpido ya estaba en vigor',
  'An interrupted sign-in was undone. The old one is in place.':
    'Se deshizo un inicio de sesión interrumpido. Sigue el antiguo.',
  'An old lockout still holds': 'Una pausa antigua sigue vigente',
  'An older OpenClaw set up the workspace of agent {agents}, and OpenClaw {version} refuses its calls until that is migrated.':
    'Un OpenClaw anterior creó el espacio de trabajo del agente {agents}, y OpenClaw {version} rechaza sus llamadas hasta que se migre.',
  'An older OpenClaw that you go back to by hand could no longer take its sign-ins from them.':
    'Un OpenClaw anterior al que usted vuelva a mano ya no podría tomar de ellas sus inicios de sesión.',
  'An older OpenClaw wrote {settings}, and OpenClaw {version} refuses every call until its settings are migrated. The start of its gateway does that, too.':
    'Un OpenClaw anterior escribió {settings}, y OpenClaw {version} rechaza toda llamada hasta que su configuración se migre. Iniciar su gateway también lo hace.',
  'An upgrade has not taken the database over yet':
    'Una actualización aún no se ha hecho cargo de la base de datos',
  'An upgrade has not taken the settings over yet': 'Una actualización aún no ha asumido la configuración',
  'An upgrade has not taken the workspace over yet':
    'Una actualización aún no ha asumido el espacio de trabajo',
  'An upgrade left the sign-ins behind': 'Una actualización dejó atrás los inicios de sesión',
  'Another account owns it, or part of it. Clawlamp only looks at it.':
    'Pertenece, todo o en parte, a otra cuenta. Clawlamp solo lo mira.',
  'Another account signed in: {after}. Before it was {before}.':
    'Inició sesión otra cuenta: {after}. Antes era {before}.',
  'Another account than before signed in: {account}. The gateway keeps both.':
    'Inició sesión otra cuenta que antes: {account}. El gateway guarda ambas.',
  'Another entry of the same account is left as it is: {id}.':
    'Otra entrada de la misma cuenta queda como está: {id}.',
  'Another person is signed in': 'Ha iniciado sesión otra persona',
  'Another plan': 'Otro plan',
  'Another program hands Codex its tokens and renews them.':
    'Otro programa entrega a Codex sus tokens y los renueva.',
  'Another program held the old sign-in too and may have spent it since.':
    'Otro programa también tenía el inicio de sesión antiguo y quizá lo haya gastado desde entonces.',
  'Another program keeps the database to itself, so nothing can be read of its sign-ins for now.':
    'Otro programa se reserva la base de datos, así que por ahora no se puede leer nada de sus inicios de sesión.',
  'Another program signs Codex in': 'Otro programa inicia la sesión de Codex',
  'Another sign-in is still marked as last good.':
    'Otro inicio de sesión sigue marcado como el último bueno.',
  'Another sign-in server, for tests.': 'Otro servidor de inicio de sesión, para pruebas.',
  'Another workspace is signed in': 'Ha iniciado sesión otro espacio de trabajo',
  'Another workspace than before': 'Otro espacio de trabajo que antes',
  'Anyone may replace files in this folder': 'Cualquiera puede sustituir archivos en esta carpeta',
  Appeared: 'Apareció',
  'Ask Codex': 'Preguntar a Codex',
  'Ask Codex for a reply, and see whether it signs out':
    'Pedir una respuesta a Codex y ver si cierra la sesión',
  'Ask Codex itself': 'Preguntar al propio Codex',
  'Ask OpenClaw': 'Preguntar a OpenClaw',
  'Ask the gateway': 'Preguntar al gateway',
  'Ask the gateway at this address?': '¿Preguntar al gateway de esta dirección?',
  'Ask the gateway to reload its sign-ins': 'Pedir al gateway que recargue sus inicios de sesión',
  'Asked of the owners': 'Preguntado a los dueños',
  'Asking an agent for one word…': 'Pidiendo una palabra a un agente…',
  'Asking…': 'Preguntando…',
  'At most 6 hours before': 'Como mucho 6 horas antes',
  'At most a day before': 'Como mucho un día antes',
  'At most an hour before': 'Como mucho una hora antes',
  Automatic: 'Automático',
  Back: 'Volver',
  'Backup ended': 'Reserva caducada',
  'Backup fails': 'La reserva falla',
  'Backup key in the system keyring': 'Clave de las copias en el llavero del sistema',
  'Backup key in the system keyring (keytar)': 'Clave de las copias en el llavero del sistema (keytar)',
  'Backup refused': 'Reserva rechazada',
  'Begun and not ended: {title}': 'Empezado y no terminado: {title}',
  'Belongs to {program}': 'Pertenece a {program}',
  'Billing route changed': 'Cambió la vía de facturación',
  'Both callback ports are held by another program.': 'Otro programa ocupa ambos puertos de retorno.',
  'Browser on another machine? Paste the address at which it ended:':
    '¿El navegador está en otra máquina? Pegue la dirección en la que terminó:',
  'By its own setting Codex keeps its login in an encrypted file, whose key is in the system keyring. {kept}':
    'Por su propio ajuste, Codex guarda su inicio de sesión en un archivo cifrado cuya clave está en el llavero del sistema. {kept}',
  'By its own setting Codex keeps its login in memory only: it ends with the process, and the next one starts signed out.':
    'Por su propio ajuste, Codex guarda su inicio de sesión solo en memoria: termina con el proceso, y el siguiente empieza sin sesión.',
  'By its own setting Codex keeps its login in the system keyring. {kept}':
    'Por su propio ajuste, Codex guarda su inicio de sesión en el llavero del sistema. {kept}',
  'By its own setting Codex takes its login from the system keyring, and from its file only when nothing is there. {kept}':
    'Por su propio ajuste, Codex toma su inicio de sesión del llavero del sistema, y de su archivo solo si allí no hay nada. {kept}',
  'By the Codex configuration {words}. Codex counts as signed out, and "codex exec" deletes the login.':
    'Según la configuración de Codex, {words}. Codex cuenta como sin sesión, y «codex exec» borra el inicio de sesión.',
  'CODEX_ACCESS_TOKEN holds no token that Codex takes':
    'CODEX_ACCESS_TOKEN no contiene un token que Codex acepte',
  'CODEX_ACCESS_TOKEN is set and malformed': 'CODEX_ACCESS_TOKEN está puesto y mal formado',
  'CODEX_ACCESS_TOKEN is set here, and Codex takes it in place of every stored login. Whether it still works is known to the server only. A Codex that is started without it uses the stored login.':
    'CODEX_ACCESS_TOKEN está definido aquí, y Codex lo toma en lugar de todo inicio de sesión guardado. Si aún vale solo lo sabe el servidor. Un Codex iniciado sin él usa el guardado.',
  'CODEX_ACCESS_TOKEN of this environment takes the place of the stored login.':
    'CODEX_ACCESS_TOKEN de este entorno ocupa el lugar del inicio de sesión guardado.',
  'CODEX_HOME names a folder that does not exist, and Codex refuses to start with it.':
    'CODEX_HOME nombra una carpeta que no existe, y Codex se niega a arrancar con ella.',
  'CODEX_HOME names a folder that does not exist.': 'CODEX_HOME nombra una carpeta que no existe.',
  'CODEX_HOME names something that is not a folder.': 'CODEX_HOME nombra algo que no es una carpeta.',
  'Calls are billed to the key. Whose it is and whether it still works shows only with a call.':
    'Las llamadas se facturan a la clave. De quién es y si aún vale solo se ve con una llamada.',
  'Calls are now billed by a key': 'Ahora las llamadas se facturan a una clave',
  'Calls go over another bill': 'Las llamadas van a otra factura',
  'Calls of agent {agents} no longer use {name}. They go through an API key, which costs money for each call.':
    'Las llamadas del agente {agents} ya no usan {name}. Pasan por una clave de API, que cuesta dinero por llamada.',
  'Calls of agent {agents} were carried by a sign-in. They go through an API key now, which costs money for each call.':
    'Las llamadas del agente {agents} iban por un inicio de sesión. Ahora pasan por una clave de API, que cuesta dinero por llamada.',
  Cancel: 'Cancelar',
  'Cancel sign-in': 'Cancelar el inicio de sesión',
  'Cannot tell': 'No se sabe',
  'Cannot tell about {count}': '{count} sin determinar',
  'Cannot tell whether {who} works': 'No se sabe si {who} funciona',
  'Cannot tell yet': 'Aún no se sabe',
  'Careful: {risk}': 'Cuidado: {risk}',
  'Change the OpenClaw version, then sign in once':
    'Cambiar la versión de OpenClaw y luego iniciar sesión una vez',
  'Change the setting, or sign in as it asks': 'Cambiar el ajuste o iniciar sesión como pide',
  'Change {setting}': 'Cambiar {setting}',
  'Change {setting} in the configuration': 'Cambiar {setting} en la configuración',
  'Changes and backups': 'Cambios y copias de seguridad',
  'Changing…': 'Cambiando…',
  'Chats bound to {key}': 'Chats ligados a {key}',
  Check: 'Comprobar',
  'Check that everything is ready': 'Comprobar que todo está listo',
  'Check that the file exists and that you may read it.':
    'Compruebe que el archivo existe y que usted puede leerlo.',
  'Check the account': 'Comprobar la cuenta',
  'Check the configuration file': 'Comprobar el archivo de configuración',
  'Check the date and time of this machine': 'Comprobar la fecha y la hora de esta máquina',
  'Check the entry': 'Comprobar la entrada',
  'Check the file and its rights': 'Comprobar el archivo y sus permisos',
  'Check the network or proxy, then try again.': 'Compruebe la red o el proxy y vuelva a intentarlo.',
  'Check the proxy and its password in the system settings, then try again. Signing in again will not help.':
    'Compruebe el proxy y su contraseña en los ajustes del sistema y vuelva a intentarlo. Iniciar sesión de nuevo no ayudará.',
  'Check the proxy settings of the gateway': 'Comprobar los ajustes de proxy del gateway',
  'Check the setting': 'Comprobar el ajuste',
  'Check what stands in the file': 'Comprobar qué hay en el archivo',
  'Check where the file comes from': 'Comprobar de dónde viene el archivo',
  'Check your proxy. Signing in again will not help.':
    'Compruebe su proxy. Iniciar sesión de nuevo no ayudará.',
  'Checked {when}': 'Comprobado {when}',
  'Choose OpenClaw…': 'Elegir OpenClaw…',
  'Choose the OpenClaw program': 'Elegir el programa OpenClaw',
  'Choose the file named openclaw that you start it with.':
    'Elija el archivo llamado openclaw con el que lo inicia.',
  'Claude Code': 'Claude Code',
  'Clawlamp agrees.': 'Clawlamp coincide.',
  'Clawlamp can change nothing here.': 'Clawlamp no puede cambiar nada aquí.',
  'Clawlamp cannot tell whether it works.': 'Clawlamp no puede decir si funciona.',
  'Clawlamp could not look': 'Clawlamp no pudo mirar',
  'Clawlamp does not open it, so it cannot tell whether the login works, nor whose it is.':
    'Clawlamp no lo abre, así que no puede decir si el inicio de sesión funciona ni de quién es.',
  'Clawlamp finished an interrupted sign-in': 'Clawlamp terminó un inicio de sesión interrumpido',
  'Clawlamp has your answer': 'Clawlamp tiene su respuesta',
  'Clawlamp is reading the sign-ins.': 'Clawlamp está leyendo los inicios de sesión.',
  'Clawlamp itself': 'el propio Clawlamp',
  'Clawlamp itself, since nothing reads the files': 'El propio Clawlamp, ya que nada lee los archivos',
  'Clawlamp itself, since nothing refers to the file':
    'el propio Clawlamp, ya que nada se refiere al archivo',
  'Clawlamp knows no service manager on this system.':
    'Clawlamp no conoce ningún gestor de servicios en este sistema.',
  'Clawlamp last read at this time': 'Clawlamp leyó por última vez a esta hora',
  'Clawlamp reads the store, and the cause is gone': 'Clawlamp lee el almacén y la causa ya no está',
  'Clawlamp says {ours}.': 'Clawlamp dice {ours}.',
  'Clawlamp speaks': 'Clawlamp habla',
  "Clawlamp tells whether OpenClaw and Codex can still sign in, says why when they can't, and signs in again.":
    'Clawlamp dice si OpenClaw y Codex aún pueden iniciar sesión, dice por qué cuando no pueden, y vuelve a iniciarla.',
  'Clawlamp undid an interrupted sign-in': 'Clawlamp deshizo un inicio de sesión interrumpido',
  'Clawlamp was stopped before it wrote anything. The store holds what it held.':
    'Clawlamp se detuvo antes de escribir nada. El almacén tiene lo que tenía.',
  'Clawlamp was stopped in the middle of a change, and its key is in the system keyring, which could not be asked. Unlock the keyring, then finish or undo the change.':
    'Clawlamp se detuvo en mitad de un cambio, y su clave está en el llavero del sistema, al que no se pudo preguntar. Desbloquea el llavero y luego termina o deshaz el cambio.',
  'Clawlamp was stopped in the middle of a change, which is neither done nor undone. The store may hold the old state, the new one, or part of each.':
    'Clawlamp se detuvo en medio de un cambio, que no está ni hecho ni deshecho. El almacén puede tener el estado antiguo, el nuevo o una parte de cada uno.',
  'Clawlamp {version} is ready. The next start will be that version.':
    'Clawlamp {version} está listo. El próximo arranque será esa versión.',
  "Clawlamp's own folder belongs to somebody else or others may write in it.":
    'La carpeta propia de Clawlamp es de otra persona u otros pueden escribir en ella.',
  "Clawlamp's own folder is not yours alone": 'La carpeta propia de Clawlamp no es solo tuya',
  "Clawlamp's own journal.": 'El diario de Clawlamp.',
  'Clear the lockout': 'Quitar la pausa',
  'Clear the pause': 'Quitar la pausa',
  'Clear the pause (I have topped up, or it is well again)':
    'Quitar la pausa (he recargado el saldo o ya está bien)',
  'Clears the pause that {agents} keeps for {account}, because you say that its reason is gone.':
    'Quita la pausa que {agents} mantiene para {account}, porque usted dice que su motivo ya no existe.',
  'Clears the pause that {agents} still keeps for {account}, which is well again.':
    'Quita la pausa que {agents} aún mantiene para {account}, que vuelve a estar bien.',
  Close: 'Cerrar',
  'Close it to others': 'Cerrarlo a los demás',
  'Close that program or its sign-in, or sign in by a code instead (--device).':
    'Cierre ese programa o su inicio de sesión, o inicie sesión con un código (--device).',
  'Close that program or its sign-in, or sign in by a code instead.':
    'Cierre ese programa o su inicio de sesión, o inicie sesión con un código.',
  'Close the file to others': 'Cerrar el archivo a los demás',
  'Close {holder}, or sign in with a code': 'Cerrar {holder} o iniciar sesión con un código',
  Code: 'Código',
  Codex: 'Codex',
  'Codex CLI': 'Codex CLI',
  'Codex cannot load its configuration': 'Codex no puede cargar su configuración',
  'Codex cannot load its configuration for agent {agent}':
    'Codex no puede cargar su configuración para el agente {agent}',
  "Codex cannot load the configuration in this agent's Codex home.":
    'Codex no puede cargar la configuración de la carpeta de Codex de este agente.',
  'Codex cannot store its next token': 'Codex no puede guardar su próximo token',
  'Codex did not answer in time.': 'Codex no respondió a tiempo.',
  'Codex did not start.': 'Codex no arrancó.',
  'Codex did not take the sign-in.': 'Codex no aceptó el inicio de sesión.',
  'Codex has a login file, but it lacks what a sign-in needs. "codex login status" may say "Logged in" all the same.':
    'Codex tiene un archivo de inicio de sesión, pero le falta lo que este necesita. «codex login status» quizá diga «Logged in» de todos modos.',
  'Codex has no gateway of its own': 'Codex no tiene gateway propio',
  'Codex has one login': 'Codex tiene un solo inicio de sesión',
  'Codex home': 'carpeta de Codex',
  'Codex is signed in with another account than before ({identity} until now).':
    'Codex ha iniciado sesión con otra cuenta que antes (hasta ahora {identity}).',
  'Codex itself': 'el propio Codex',
  'Codex itself, through its app server': 'el propio Codex, por su servidor de aplicaciones',
  'Codex keeps its login in its encrypted file, which is not opened here.':
    'Codex guarda su inicio de sesión en su archivo cifrado, que aquí no se abre.',
  'Codex keeps its login in memory only, by its own setting.':
    'Codex guarda su inicio de sesión solo en memoria, por su propio ajuste.',
  'Codex keeps its login in the keyring': 'Codex guarda su inicio de sesión en el llavero',
  'Codex keeps its login in the system keyring, which is not opened here.':
    'Codex guarda su inicio de sesión en el llavero del sistema, que aquí no se abre.',
  'Codex keeps its login sealed': 'Codex guarda su inicio de sesión sellado',
  'Codex keeps its old login until the new one is there':
    'Codex conserva su inicio de sesión antiguo hasta que llega el nuevo',
  'Codex keeps no login': 'Codex no guarda ningún inicio de sesión',
  'Codex kept the login it had': 'Codex conservó el inicio de sesión que tenía',
  'Codex looks into the keyring first': 'Codex mira primero en el llavero',
  'Codex looks into the system keyring before its file, and the keyring is not opened here.':
    'Codex mira en el llavero del sistema antes que en su archivo, y el llavero aquí no se abre.',
  'Codex may open the keyring. Clawlamp does not, and so makes no claim.':
    'Codex puede abrir el llavero. Clawlamp no lo hace y por eso no afirma nada.',
  'Codex names the account from its own store': 'Codex nombra la cuenta desde su propio almacén',
  'Codex refuses to start with this CODEX_HOME.': 'Codex se niega a arrancar con este CODEX_HOME.',
  'Codex uses a key for Amazon Bedrock': 'Codex usa una clave de Amazon Bedrock',
  'Codex uses a personal access token': 'Codex usa un token de acceso personal',
  'Codex uses an API key': 'Codex usa una clave de API',
  'Codex uses an agent identity': 'Codex usa una identidad de agente',
  'Codex was not found, so it could not be asked.': 'No se encontró Codex, así que no se le pudo preguntar.',
  'Codex {name}': 'Codex {name}',
  "Codex's home.": 'Carpeta de Codex.',
  'Codex{version} itself, through its app server':
    'el propio Codex{version}, por su servidor de aplicaciones',
  Commands: 'Órdenes',
  Copied: 'Copiado',
  'Copied, names shortened': 'Copiado, con nombres acortados',
  Copy: 'Copiar',
  'Copy address': 'Copiar la dirección',
  'Copy code and open page': 'Copiar el código y abrir la página',
  'Copy of {profileId} in the store of {who}': 'Copia de {profileId} en el almacén de {who}',
  'Copy the folder, then let OpenClaw migrate': 'Copiar la carpeta y dejar que OpenClaw la migre',
  'Copy the folder, then let OpenClaw put it together': 'Copiar la carpeta y dejar que OpenClaw lo reúna',
  'Copy {command}': 'Copiar {command}',
  'Correct CODEX_HOME': 'Corregir CODEX_HOME',
  'Correct the configuration file': 'Corregir el archivo de configuración',
  'Could not be read': 'No se pudo leer',
  'Definition: {path}': 'Definición: {path}',
  Demo: 'Demostración',
  'Demo: made-up sign-ins': 'Demostración: inicios de sesión inventados',
  'Detail: {detail}': 'Detalle: {detail}',
  Details: 'Detalles',
  'Different account': 'Otra cuenta',
  Disappeared: 'Desapareció',
  Done: 'Listo',
  'Done: {title}.': 'Hecho: {title}.',
  'Each database names its agent. This one is a copy of, or a link to, the database of agent {owner}, and OpenClaw refuses it for agent {agent}, so every call of that agent fails.':
    'Cada base de datos nombra a su agente. Esta es una copia de la base de datos del agente {owner} o un enlace a ella, y OpenClaw la rechaza para el agente {agent}, así que toda llamada de ese agente falla.',
  'Each gets the words of a notice as JSON, with accounts shortened and no secret.':
    'Cada uno recibe las palabras de un aviso como JSON, con cuentas acortadas y sin secretos.',
  'End of the drill: not put right.': 'Fin del simulacro: sin arreglar.',
  'End of the drill: put right.': 'Fin del simulacro: arreglado.',
  'Ended {moment}': 'Caducó el {moment}',
  'Ended {moment}, renewed without you': 'Caducó el {moment}, se renueva sin usted',
  'Ends soon': 'Caduca pronto',
  'Ends {moment}': 'Caduca el {moment}',
  'Ends {moment}, renewed without you': 'Caduca el {moment}, se renueva sin usted',
  'Entry of an unknown form': 'Entrada de forma desconocida',
  'Every Codex command stops at its configuration file before it looks for a login. Where the login is kept cannot be told until the file is put right.':
    'Toda orden de Codex se detiene en su archivo de configuración antes de buscar un inicio de sesión. No se puede saber dónde lo guarda hasta que se corrija el archivo.',
  'Everything is as it should be. Nothing was changed.': 'Todo está como debe. No se cambió nada.',
  'Everything was put back as it was. Its own words are in the details; a session of your own may be needed.':
    'Todo se dejó como estaba. Sus propias palabras están en los detalles; quizá haga falta una sesión propia.',
  Examples: 'Ejemplos',
  [`Exit codes
  0 fine, or nothing in use   1 someone must act   2 someone must act soon   3 cannot tell
  64 not understood           70 our fault         login: 0 done, 1 not done
`]: `Códigos de salida
  0 bien, o nada en uso   1 alguien debe actuar   2 alguien debe actuar pronto   3 no se sabe
  64 no entendido         70 fallo nuestro        login: 0 hecho, 1 no hecho
`,
  'Fallback model {model}': 'Modelo de reserva {model}',
  'Finish it or undo it': 'Terminarlo o deshacerlo',
  'Finish it or undo it by your own choice: nothing of it is run by itself.':
    'Termínalo o deshazlo por decisión propia: nada de ello se ejecuta solo.',
  'Finish or cancel it first.': 'Termínelo o cancélelo primero.',
  'Finish or undo what was interrupted': 'Terminar o deshacer lo interrumpido',
  'First seen by Clawlamp': 'Visto por primera vez por Clawlamp',
  Fixed: 'Arreglado',
  'Fixed: {account}': 'Arreglado: {account}',
  'For scripts: one JSON document on standard output, always in English.':
    'Para scripts: un documento JSON en la salida estándar, siempre en inglés.',
  'Forget the token': 'Olvidar el token',
  'Forward notices': 'Reenviar avisos',
  'Free some space, then try again.': 'Libere espacio y vuelva a intentarlo.',
  From: 'Desde',
  'From then on this order counts, and no longer the one in the configuration.':
    'Desde entonces vale este orden y ya no el de la configuración.',
  'Gateway address': 'Dirección del gateway',
  'Gateway on another computer': 'Gateway en otro equipo',
  'Gateway {name}': 'Gateway {name}',
  'Give each agent a folder of its own in the settings':
    'Dar a cada agente una carpeta propia en la configuración',
  'Give the configuration that provider back, or take out what refers to it':
    'Devolver ese proveedor a la configuración o quitar lo que se refiere a él',
  'Give the model its present name': 'Dar al modelo su nombre actual',
  'Give the service the same settings, then reinstall it':
    'Dar al servicio los mismos ajustes y reinstalarlo',
  'Give your user the right to write it, then try again.':
    'Dé a su usuario permiso de escritura y vuelva a intentarlo.',
  'Go back to the sign-in page, or start again in Clawlamp.':
    'Vuelva a la página de inicio de sesión o empiece de nuevo en Clawlamp.',
  'Gone since this reading: {id}': 'Desaparecido desde esta lectura: {id}',
  'Gone under this name; {to} stands in for it': 'Ya no está con este nombre; {to} lo sustituye',
  'Hand it to OpenClaw': 'Entregarlo a OpenClaw',
  'Held by {name}': 'Retenido por {name}',
  'Homebrew keeps its programs that way. It is used because your search path names its folder.':
    'Homebrew guarda así sus programas. Se usa porque su ruta de búsqueda incluye su carpeta.',
  'Hook: {path}': 'Hook: {path}',
  'How to get the desktop app: the same engine as an icon in the menu bar.':
    'Cómo obtener la aplicación de escritorio: lo mismo como icono en la barra de menús.',
  'I use Codex': 'Uso Codex',
  'I use OpenClaw': 'Uso OpenClaw',
  'If anything fails on the way, the old sign-in is put back.':
    'Si algo falla por el camino, se repone el inicio de sesión antiguo.',
  'If the browser does not open, open this address:': 'Si el navegador no se abre, abra esta dirección:',
  'If the reason is not gone after all, the next call fails and OpenClaw pauses it again.':
    'Si el motivo sigue en pie, la próxima llamada falla y OpenClaw vuelve a pausarlo.',
  'If your network reads along, add its certificate to the system. Otherwise do not sign in on this network.':
    'Si su red inspecciona el tráfico, añada su certificado al sistema. Si no, no inicie sesión en esta red.',
  'In no order of an agent that the gateway serves': 'En ningún orden de un agente al que el gateway sirve',
  'In the order: {profile} ({state})': 'En el orden: {profile} ({state})',
  'In the place of the service stands something that Clawlamp did not write, or that was changed since.':
    'En el lugar del servicio hay algo que Clawlamp no escribió o que se cambió desde entonces.',
  'In use: {profile}': 'En uso: {profile}',
  'Install Codex for this account, then read again.': 'Instale Codex para esta cuenta y vuelva a leer.',
  'Install it again with --hook or --webhook, or name one here.':
    'Instálelo de nuevo con --hook o --webhook, o indique uno aquí.',
  'Install it first (npm install --global clawlamp, or a package), then try again.':
    'Instálelo primero (npm install --global clawlamp, o un paquete) y vuelva a intentarlo.',
  'Install it for this account, or as the administrator': 'Instalarlo para esta cuenta o como administrador',
  'Install it: clawlamp service install': 'Instálelo: clawlamp service install',
  'Install it: {command}': 'Instálelo: {command}',
  'Install the Node version it names, then try again.':
    'Instale la versión de Node que indica y vuelva a intentarlo.',
  'Install the codex plugin': 'Instalar el plugin codex',
  'Installed. It starts with your session, and is at work now.':
    'Instalado. Arranca con su sesión y ya está trabajando.',
  'Issued ahead of now, for {account}': 'Emitido después de ahora, para {account}',
  'It answered with HTTP {status}.': 'Respondió con HTTP {status}.',
  'It belongs to another account or may be changed by others, so nothing is asked or written through it.':
    'Pertenece a otra cuenta o puede ser cambiado por otros, así que no se pregunta ni se escribe nada a través de él.',
  'It belongs to another account or may be changed by others, so nothing that it says is believed. A refused sign-in that only it tells of stays unseen.':
    'Pertenece a otra cuenta u otros pueden modificarlo, así que no se cree nada de lo que dice. Un inicio de sesión rechazado del que solo él informe pasa inadvertido.',
  'It belongs to another account or may be changed by others, so the next one on the search path is used.':
    'Pertenece a otra cuenta o puede ser cambiado por otros, así que se usa el siguiente de la ruta de búsqueda.',
  'It belongs to {user}': 'Pertenece a {user}',
  'It belongs to {user}, and {path} lies in it': 'Pertenece a {user}, y {path} está dentro',
  'It calls a past or missing date "{word}". The refresh token is there, and the next call renews it.':
    'Llama «{word}» a una fecha pasada o ausente. El token de renovación está ahí y la próxima llamada lo renueva.',
  'It could not be opened.': 'No se pudo abrir.',
  'It could not be read.': 'No se pudo leer.',
  'It did not answer.': 'No respondió.',
  'It did not say.': 'No lo dijo.',
  'It does not compare the account with the profile.': 'No compara la cuenta con el perfil.',
  'It does not open the tokens to answer.': 'No abre los tokens para responder.',
  'It ends when you log out for the last time (loginctl enable-linger keeps it).':
    'Termina cuando cierra su última sesión (loginctl enable-linger lo mantiene).',
  'It ends when you log out for the last time. To keep it running without you, once:':
    'Termina cuando cierra su última sesión. Para que siga sin usted, una vez:',
  'It failed.': 'Falló.',
  'It found no date with this sign-in, which says nothing against it.':
    'No encontró fecha en este inicio de sesión, lo que no dice nada en su contra.',
  'It found something that no file tells. Believe the owner here.':
    'Encontró algo que ningún archivo cuenta. Aquí crea al dueño.',
  'It goes by the stored date alone, and does not see that a renewal was lost.':
    'Se guía solo por la fecha guardada y no ve que se perdió una renovación.',
  'It goes by the stored date alone. The first use was refused all the same.':
    'Se guía solo por la fecha guardada. El primer uso fue rechazado de todos modos.',
  'It goes by the stored date alone. The provider has refused this sign-in since.':
    'Se guía solo por la fecha guardada. El proveedor ha rechazado este inicio de sesión desde entonces.',
  'It goes by the stored date, and a lockout still keeps the sign-in out.':
    'Se guía por la fecha guardada, y una pausa aún deja fuera el inicio de sesión.',
  'It goes by what is stored. That does not prove that the next call works, so Clawlamp makes no claim.':
    'Se guía por lo guardado. Eso no prueba que la próxima llamada funcione, así que Clawlamp no afirma nada.',
  'It goes by what is stored. What really happened since is what Clawlamp goes by.':
    'Se guía por lo guardado. Clawlamp se guía por lo que de verdad pasó desde entonces.',
  'It has the setting {key}, which this OpenClaw does not know.':
    'Tiene el ajuste {key}, que este OpenClaw no conoce.',
  'It holds NUL bytes.': 'Contiene bytes NUL.',
  'It holds a value that Codex does not take.': 'Contiene un valor que Codex no acepta.',
  'It holds bytes that are not UTF-8.': 'Contiene bytes que no son UTF-8.',
  'It holds no list of profiles.': 'No contiene ninguna lista de perfiles.',
  'It includes too many files.': 'Incluye demasiados archivos.',
  'It is a folder, not a file.': 'Es una carpeta, no un archivo.',
  'It is a symbolic link': 'Es un enlace simbólico',
  'It is asked once an hour what it holds. What OpenClaw has set for this very address is used, or the token that is typed here.':
    'Se le pregunta una vez por hora qué tiene. Se usa lo que OpenClaw tiene configurado para esta misma dirección, o el token que se escribe aquí.',
  'It is damaged.': 'Está dañado.',
  'It is empty.': 'Está vacío.',
  'It is larger than such a file can be.': 'Es mayor de lo que puede ser un archivo así.',
  'It is nested too deep.': 'Está anidado demasiado hondo.',
  'It is not a SQLite database.': 'No es una base de datos SQLite.',
  'It is not a file.': 'No es un archivo.',
  'It is not an object.': 'No es un objeto.',
  'It is not ours, so its program was not started.': 'No es nuestro, así que su programa no se inició.',
  'It is not valid TOML: line {line}, column {column}.': 'No es TOML válido: línea {line}, columna {column}.',
  'It is not valid {format}.': 'No es {format} válido.',
  'It is one of two names of a file (a hard link), which part when OpenClaw next writes':
    'Es uno de los dos nombres de un archivo (un enlace duro), que se separan cuando OpenClaw vuelva a escribir',
  'It is the own place of {user}. Clawlamp only looks at it.':
    'Es el lugar propio de {user}. Clawlamp solo lo mira.',
  'It lists keys elsewhere, and says nothing of their worth.':
    'Enumera las claves en otra parte y no dice nada de su valor.',
  'It lists no sign-in.': 'No enumera ningún inicio de sesión.',
  'It lists {profiles}.': 'Enumera {profiles}.',
  'It looked at the route too, not only at the sign-in. Believe the owner here.':
    'Miró también la ruta, no solo el inicio de sesión. Aquí crea al dueño.',
  'It looks only whether a login is there, not whether it can sign in.':
    'Solo mira si hay un inicio de sesión, no si puede iniciar sesión.',
  'It names a way of signing in that Codex takes from another program only.':
    'Nombra una forma de iniciar sesión que Codex solo acepta de otro programa.',
  'It names a way of signing in that is not known.': 'Nombra una forma de iniciar sesión que no se conoce.',
  'It names a way of signing in that {release} does not know.':
    'Nombra una forma de iniciar sesión que {release} no conoce.',
  'It names agent {owner}': 'Nombra al agente {owner}',
  'It names folders of another machine. If it is still in use there, both hold the same single-use sign-ins, and the first renewal ends the others. Each machine needs a sign-in of its own.':
    'Nombra carpetas de otra máquina. Si allí aún se usa, ambas tienen los mismos inicios de sesión de un solo uso, y la primera renovación acaba con los demás. Cada máquina necesita el suyo.',
  'It names no holder, so another program than OpenClaw made it':
    'No nombra a quien lo retiene, así que lo hizo otro programa que OpenClaw',
  'It names {count} agents, and the first {most} were looked at':
    'Nombra {count} agentes, y se miraron los primeros {most}',
  'It names {path}, a home folder that is not on this machine':
    'Nombra {path}, una carpeta personal que no está en esta máquina',
  'It needs a new sign-in.': 'Necesita un inicio de sesión nuevo.',
  'It reads another store than the one this sign-in stands in, or leaves out what no configuration names.':
    'Lee otro almacén que aquel en el que está este inicio de sesión, o deja fuera lo que ninguna configuración nombra.',
  'It reads the store. The running gateway still holds what stood there before.':
    'Lee el almacén. El gateway en marcha aún tiene lo que había antes.',
  'It reports only what it would use.': 'Solo informa de lo que usaría.',
  'It starts with a byte order mark, which its owner does not accept.':
    'Empieza con una marca de orden de bytes, que su dueño no acepta.',
  'It still names {profileId}': 'Aún nombra {profileId}',
  'It tells nobody yet: install it again with --hook or --webhook.':
    'Aún no avisa a nadie: instálelo de nuevo con --hook o --webhook.',
  'It took its copy when it started, and the store has changed since.':
    'Tomó su copia al arrancar, y el almacén ha cambiado desde entonces.',
  'It took the request. This version has no way to say which sign-in it holds.':
    'Aceptó la petición. Esta versión no puede decir qué inicio de sesión tiene.',
  'It was accepted.': 'Fue aceptado.',
  'It was cancelled.': 'Se canceló.',
  'It was meant': 'Fue a propósito',
  'It was moved here, or copied. If the place it came from is still in use, both hold the same single-use sign-ins, and the first renewal ends the others.':
    'Se movió o copió aquí. Si el lugar de origen aún se usa, ambos tienen los mismos inicios de sesión de un solo uso, y la primera renovación acaba con los demás.',
  'It was not asked yet.': 'Aún no se le preguntó.',
  'It will need you before long.': 'Requerirá su atención dentro de poco.',
  'Its account and its end are known to the server only. Codex asks for them at each start.':
    'Su cuenta y su fin solo los conoce el servidor. Codex los pregunta en cada arranque.',
  'Its agent identity has a wrong form.': 'Su identidad de agente tiene una forma equivocada.',
  'Its agents answer nobody until it runs. Sign-ins are read, and can be renewed, all the same.':
    'Sus agentes no responden a nadie hasta que funcione. Los inicios de sesión se leen y se pueden renovar de todos modos.',
  'Its auth-state.json cannot be read. {note}': 'Su auth-state.json no se puede leer. {note}',
  'Its database is a copy of, or a link to, the one of agent {owner}. OpenClaw reads it for agent {agent} and refuses to write it, so a sign-in that this agent renews is lost.':
    'Su base de datos es una copia de la del agente {owner} o un enlace a ella. OpenClaw la lee para el agente {agent} y se niega a escribirla, así que un inicio de sesión que este agente renueva se pierde.',
  'Its definition is gone.': 'Su definición ya no está.',
  'Its definition was changed by hand since.': 'Su definición se cambió a mano desde entonces.',
  'Its definition was not written by Clawlamp.': 'Su definición no la escribió Clawlamp.',
  'Its document version is {version}; Clawlamp knows {known}.':
    'Su versión de documento es {version}; Clawlamp conoce {known}.',
  'Its field last_refresh is not a date.': 'Su campo last_refresh no es una fecha.',
  'Its field tokens has the wrong type.': 'Su campo tokens tiene el tipo equivocado.',
  'Its field {name} has the wrong type.': 'Su campo {name} tiene el tipo equivocado.',
  'Its field {name} is missing or has the wrong type.': 'Su campo {name} falta o tiene el tipo equivocado.',
  'Its id token is not a JWT.': 'Su token de identidad no es un JWT.',
  'Its includes are nested too deep.': 'Sus inclusiones están anidadas demasiado hondo.',
  'Its key is in the keychain': 'Su clave está en el llavero',
  'Its last start ended because a newer OpenClaw has changed its database.':
    'Su último arranque terminó porque un OpenClaw más nuevo cambió su base de datos.',
  'Its last start ended because a newer OpenClaw wrote its settings.':
    'Su último arranque terminó porque un OpenClaw más nuevo escribió sus ajustes.',
  'Its last start ended because a secret that it needs could not be had.':
    'Su último arranque terminó porque no se pudo obtener un secreto que necesita.',
  'Its last start ended because it does not take its settings.':
    'Su último arranque terminó porque no acepta sus ajustes.',
  'Its last start ended because what an older OpenClaw left has to be migrated first.':
    'Su último arranque terminó porque antes hay que migrar lo que dejó un OpenClaw anterior.',
  'Its last start ended, and the log says why.': 'Su último arranque terminó, y el registro dice por qué.',
  'Its last start failed': 'Su último arranque falló',
  'Its links run in a circle.': 'Sus enlaces van en círculo.',
  'Its marker auth.sharedStore names no place that OpenClaw knows.':
    'Su marca auth.sharedStore no nombra ningún lugar que OpenClaw conozca.',
  'Its owner accepted it. No call has used it yet.':
    'Su dueño lo aceptó. Ninguna llamada lo ha usado todavía.',
  'Its plan was {before} and is {plan} now': 'Su plan era {before} y ahora es {plan}',
  'Its routing state cannot be read. {note}': 'Su estado de rutas no se puede leer. {note}',
  'Its row {row} cannot be read. {note}': 'Su fila {row} no se puede leer. {note}',
  'Its row {row} has document version {version}; Clawlamp knows {known}.':
    'Su fila {row} tiene la versión de documento {version}; Clawlamp conoce {known}.',
  'Its row {row} holds no list of profiles.': 'Su fila {row} no contiene ninguna lista de perfiles.',
  'Its schema is of a newer OpenClaw.': 'Su esquema es de un OpenClaw más nuevo.',
  'Its schema version is {version}, which this OpenClaw migrates before it reads it':
    'Su versión de esquema es {version}, que este OpenClaw migra antes de leerla',
  'Its schema version is {version}; Clawlamp knows versions up to {known}.':
    'Su versión de esquema es {version}; Clawlamp conoce versiones hasta {known}.',
  'Its schema version is {version}; this OpenClaw opens versions up to {known}.':
    'Su versión de esquema es {version}; este OpenClaw abre versiones hasta {known}.',
  'Its schema version {version} is one between two that Clawlamp knows.':
    'Su versión de esquema {version} está entre dos que Clawlamp conoce.',
  'Its sealed tokens carry the name of another path':
    'Sus tokens sellados llevan el nombre de otra ruta de archivo',
  'Its setting {name} was not understood.': 'No se entendió su ajuste {name}.',
  'Its token': 'Su token',
  'Its tokens now belong to another workspace than before':
    'Sus tokens pertenecen ahora a otro espacio de trabajo que antes',
  'Its word was not understood.': 'No se entendió su palabra.',
  'Its workspace is switched off': 'Su espacio de trabajo está desactivado',
  'Its write-ahead log stands there without an index, so it cannot be read without changing it. Starting OpenClaw once puts that right.':
    'Su registro de escritura está ahí sin índice, así que no se puede leer sin cambiarlo. Arrancar OpenClaw una vez lo arregla.',
  'Judge as if it were this time, for tests.': 'Juzgar como si fuera esta hora, para pruebas.',
  'Keep a backup': 'Guardar una copia de seguridad',
  'Keep one copy, let the others inherit': 'Conservar una copia y que los demás hereden',
  'Keep the token': 'Guardar el token',
  'Keep {account}': 'Conservar {account}',
  'Kept sealed in {where}. {vault}.': 'Guardado y sellado en {where}. {vault}.',
  'Known fault of OpenClaw {version}': 'Fallo conocido de OpenClaw {version}',
  Language: 'Idioma',
  'Last failure: {sentence} {moment}': 'Último fallo: {sentence} {moment}',
  'Last notice that arrived: {moment}': 'Último aviso que llegó: {moment}',
  'Last-good selection': 'Selección del último bueno',
  'Last-good selection of {key}': 'Última selección válida de {key}',
  'Last-good selection of {provider} for {who}': 'Selección del último bueno de {provider} para {who}',
  Lately: 'Últimamente',
  'Leave it as it is. If the agent needs a sign-in of its own, sign in again there.':
    'Déjelo como está. Si el agente necesita uno propio, inicie sesión allí de nuevo.',
  'Leave the new one in place, or sign in again.': 'Deje el nuevo en vigor o inicie sesión otra vez.',
  'Let Codex keep its login in a file or in the keyring':
    'Dejar que Codex guarde su inicio de sesión en un archivo o en el llavero',
  'Let Codex write its file': 'Dejar que Codex escriba su archivo',
  'Let OpenClaw rename the model': 'Dejar que OpenClaw renombre el modelo',
  'Let OpenClaw write its file': 'Dejar que OpenClaw escriba su archivo',
  'Let OpenClaw write its folder': 'Dejar que OpenClaw escriba en su carpeta',
  'Let it in on the host of the gateway: openclaw devices list, then openclaw devices approve.':
    'Admítalo en la máquina del gateway: openclaw devices list, después openclaw devices approve.',
  'Let the one that is here start clawlamp watch with --hook or --webhook.':
    'Haga que el que haya aquí inicie clawlamp watch con --hook o --webhook.',
  'Let those chats use the order again': 'Dejar que esos chats usen el orden de nuevo',
  'Lets Codex sign in to {account} in the browser, and keep its old login until the new one is there.':
    'Deja que Codex inicie sesión en {account} en el navegador y conserve el antiguo hasta que llegue el nuevo.',
  'Lets the gateway sign in to {account} by a code, and keep its old sign-in until the new one is there.':
    'Hace que el gateway inicie sesión en {account} con un código y guarde el antiguo inicio de sesión hasta que llegue el nuevo.',
  [`Lets the system keep watch running for you: a systemd user unit, a launchd agent or a Scheduled Task. Each change is shown
before it is made, and --dry-run only shows it. What you name once is kept; nothing that Clawlamp did not write is touched.

  --hook FILE     Run this program (full path) with each notice as JSON on its standard input.
  --webhook URL   Post each notice to this https address. What does not arrive is sent again for a day.
  --ping URL      Ask for this https address every five minutes, so that its receiver notices when that stops.

status says whether it is at work (it leaves a sign once a minute), and what could not be sent. test sends a test notice.
status ends with 0 at work, 1 silent, 3 not installed.
`]:
    `Hace que el sistema mantenga watch en marcha: como unidad de usuario de systemd, agente de launchd o tarea programada. Cada cambio
se muestra antes de hacerse, y --dry-run solo lo muestra. Lo que indica una vez se conserva; lo que Clawlamp no escribió no se toca.

  --hook FILE     Ejecutar este programa (ruta completa) con cada aviso como JSON en su entrada estándar.
  --webhook URL   Enviar cada aviso a esta dirección https. Lo que no llega se envía de nuevo durante un día.
  --ping URL      Pedir esta dirección https cada cinco minutos, para que su receptor note cuando eso cesa.

status dice si está trabajando (deja una señal cada minuto) y qué no se pudo enviar. test envía un aviso de prueba.
status termina con 0 si trabaja, 1 si está en silencio, 3 si no está instalado.
`,
  'Locked against readers': 'Bloqueado para lectores',
  'Locked out for agent {agent} until {moment} ({reason})':
    'En pausa para el agente {agent} hasta el {moment} ({reason})',
  'Locked out until {moment}': 'En pausa hasta el {moment}',
  'Lockout ended {moment}': 'La pausa terminó el {moment}',
  'Logged ahead of now': 'Registrado después de ahora',
  'Login of {who}': 'Inicio de sesión de {who}',
  'Look at the commands there are.': 'Mire qué órdenes hay.',
  'Look at the new state, then try again if it still needs you.':
    'Mire el estado nuevo y vuelva a intentarlo si aún requiere su atención.',
  'Look at the present state, and change what it needs.': 'Mire el estado actual y cambie lo que necesite.',
  'Look at the program that hands the tokens over': 'Mirar el programa que entrega los tokens',
  'Look at the timeline for the reason, or sign in all the same.':
    'El motivo está en el historial. O inicie sesión de todos modos.',
  'Look at the timeline to see what was changed.': 'El historial muestra lo que se cambió.',
  'Look elsewhere…': 'Buscar en otro sitio…',
  'Look for a newer Clawlamp at each start': 'Buscar un Clawlamp más nuevo en cada arranque',
  'Looked in: {folders}': 'Se ha buscado en: {folders}',
  'Looks at what stands in the store now. Where the whole new state stands it is kept, everything else goes back to the old one.':
    'Mira lo que hay ahora en el almacén. Donde está todo el estado nuevo, se conserva; lo demás vuelve al antiguo.',
  'Looks good': 'Parece estar bien',
  'Made by {name}, which may have ended': 'Hecho por {name}, que quizá haya terminado',
  'Made-up sign-ins. Nothing of yours is read or changed.':
    'Inicios de sesión inventados. No se lee ni se cambia nada suyo.',
  'Make a new token and give it to OpenClaw': 'Crear un token nuevo y dárselo a OpenClaw',
  'Make it writable again, then try once more.': 'Hágalo escribible de nuevo y vuelva a intentarlo.',
  'Make it yours alone (the details name it), then try again. Nothing in it was believed or run.':
    'Haz que sea solo tuya (los detalles la nombran) y vuelve a intentarlo. Nada de lo que contiene se dio por bueno ni se ejecutó.',
  'Make it yours, and closed to the writing of others': 'Hazla tuya y cierra la escritura a los demás',
  'Make the repairs that need no sign-in, each shown first and undoable for 30 days.':
    'Hacer las reparaciones que no requieren iniciar sesión, cada una mostrada antes y reversible 30 días.',
  'Make this change': 'Hacer este cambio',
  'Make this change? [y/N]': '¿Hacer este cambio? [y/N]',
  [`Makes the repairs that need no sign-in: all of them, or those of the causes or plans that are named. Each is shown first and
asked for (--yes does without asking). OpenClaw's own code makes the change under its own lock; an encrypted backup is kept
for 30 days, the result is read back by us and by OpenClaw, and what does not help is put back. not-on-route is only ever
done by name.

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`]:
    `Hace las reparaciones que no requieren iniciar sesión: todas, o las de las causas o planes nombrados. Cada una se muestra antes
y se pregunta (--yes no pregunta). El propio código de OpenClaw hace el cambio bajo su propio bloqueo; se guarda una copia
cifrada 30 días, el resultado lo vuelven a leer Clawlamp y OpenClaw, y lo que no ayuda se repone. not-on-route solo se hace
por su nombre.

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`,
  'Making it…': 'Creándolo…',
  'May be changed': 'Se puede cambiar',
  'Meant: {profile}': 'Previsto: {profile}',
  'Missing: {field}': 'Falta: {field}',
  More: 'Más',
  'More than one sign-in has that name.': 'Más de un inicio de sesión se llama así.',
  'Mute notices': 'Silenciar avisos',
  'Mute {label}': 'Silenciar {label}',
  'My browser is on another computer': 'Mi navegador está en otro equipo',
  'Name a place where you may write.': 'Indique un lugar donde pueda escribir.',
  'Name and account disagree': 'El nombre y la cuenta no coinciden',
  'Name another one.': 'Indique otro.',
  'Name one like wss://host, or ws:// on this machine or a private network.':
    'Indique una como wss://host, o ws:// en esta máquina o en una red privada.',
  'Name one of them in full, or add --agent or --profile.':
    'Indique uno por completo, o añada --agent o --profile.',
  'Name the gateway and its token as gateway.remote in the configuration of OpenClaw, or add --gateway with its address to be asked for the token once.':
    'Indique el gateway y su token como gateway.remote en la configuración de OpenClaw, o añada --gateway con su dirección para que se le pida el token una vez.',
  'Name the gateway and its token as gateway.remote in the configuration of OpenClaw.':
    'Indique el gateway y su token como gateway.remote en la configuración de OpenClaw.',
  'Named {named}, but the token is of {actual}': 'Se llama {named}, pero el token es de {actual}',
  'Needs you': 'Requiere su atención',
  'Needs you soon': 'Requerirá su atención',
  'Neither OpenClaw nor Codex was found here.': 'Aquí no se encontró ni OpenClaw ni Codex.',
  'New tokens: signed in outside Clawlamp, or renewed early':
    'Tokens nuevos: inicio de sesión fuera de Clawlamp o renovación temprana',
  'Newer, of the same account: {profile}': 'Más nuevo, de la misma cuenta: {profile}',
  'Next: nothing to do': 'Siguiente paso: nada que hacer',
  'Next: {next}': 'Siguiente paso: {next}',
  'Next: {next}{command}': 'Siguiente paso: {next}{command}',
  'No OpenClaw here has that name.': 'Ningún OpenClaw de aquí se llama así.',
  'No OpenClaw was found to ask.': 'No se encontró ningún OpenClaw al que preguntar.',
  'No agent would use this sign-in next.': 'Ningún agente usaría este inicio de sesión a continuación.',
  'No answer came from the browser in time.': 'No llegó a tiempo respuesta del navegador.',
  'No answer came in time.': 'No llegó respuesta a tiempo.',
  'No call has used it yet.': 'Ninguna llamada lo ha usado aún.',
  'No call is answered until {moment}': 'Ninguna llamada recibe respuesta hasta {moment}',
  'No codex plugin in the package, the extensions or the list of installed plugins':
    'Ningún plugin codex en el paquete, en las extensiones ni en la lista de plugins instalados',
  'No expiry date stored for a token that is still good':
    'Ninguna fecha de fin guardada para un token que aún es bueno',
  'No gateway runs here.': 'Aquí no corre ningún gateway.',
  'No key or token': 'Ninguna clave ni token',
  'No profile of this provider': 'Ningún perfil de este proveedor',
  'No profile refers to it any more. It does no harm and no one needs to act.':
    'Ningún perfil se refiere ya a él. No hace daño y nadie tiene que actuar.',
  'No reading: {reason}': 'Sin lectura: {reason}',
  'No route uses it next.': 'Ninguna ruta lo usa a continuación.',
  'No route uses it, so Clawlamp does not judge it.': 'Ninguna ruta lo usa, así que Clawlamp no lo juzga.',
  'No route uses it.': 'Ninguna ruta lo usa.',
  'No route uses this sign-in': 'Ninguna ruta usa este inicio de sesión',
  'No sign of life since then': 'Sin señal de vida desde entonces',
  'No sign-in for {profileProviders} is stored.':
    'No hay guardado ningún inicio de sesión para {profileProviders}.',
  'No sign-in has that name.': 'Ningún inicio de sesión se llama así.',
  'No sign-in is in use.': 'Ningún inicio de sesión está en uso.',
  'No sign-in of this route can be used': 'Ningún inicio de sesión de esta ruta se puede usar',
  'No store of this agent is there': 'No hay ningún almacén de este agente',
  'No system keyring is available, so the key of the backups is kept in a file that only you can read.':
    'No hay llavero del sistema, así que la clave de las copias está en un archivo que solo usted puede leer.',
  'No system keyring is available.': 'No hay llavero del sistema.',
  'No system keyring: the backup key is a private file':
    'Sin llavero del sistema: la clave de las copias es un archivo privado',
  'No token is kept for this address.': 'No hay ningún token guardado para esta dirección.',
  'No token of another program is renewed, copied to another machine or revoked.':
    'Ningún token de otro programa se renueva, se copia a otra máquina ni se revoca.',
  'Nobody can be asked here.': 'Aquí no se puede preguntar a nadie.',
  'Nobody can be asked here. Run it again with --yes to accept the account.':
    'Aquí no se puede preguntar a nadie. Ejecútelo otra vez con --yes para aceptar la cuenta.',
  'Nobody knows whether this is renewed': 'Nadie sabe si esto se renueva',
  'Nobody renews a token of this kind. Make a new one, and give it to the gateway.':
    'Nadie renueva un token de este tipo. Haga uno nuevo y déselo al gateway.',
  'None of its sign-ins can be used': 'Ninguno de sus inicios de sesión se puede usar',
  'None once it is through: only Codex changes its login. Until then the old one stays untouched.':
    'Ninguno una vez hecho: solo Codex cambia su inicio de sesión. Hasta entonces el antiguo queda intacto.',
  'None once it is through: only the gateway changes its store. Until then the old one stays untouched.':
    'Ninguna cuando ha terminado: solo el gateway cambia su almacén. Hasta entonces el antiguo no se toca.',
  'Not all of it was looked at': 'No se miró todo',
  'Not by {writer}: {why}': 'No por {writer}: {why}',
  'Not in use': 'No se usa',
  'Not now': 'Ahora no',
  'Not proven yet. {risk}': 'Aún sin prueba. {risk}',
  'Not proven. {note}': 'Sin probar. {note}',
  'Nothing but your gateway is asked on a timer, and nothing about you is collected.':
    'Solo se pregunta a su gateway de forma periódica, y no se recopila nada sobre usted.',
  'Nothing here can be repaired that way.': 'Aquí no se puede reparar nada de esa manera.',
  'Nothing in the order can be used.': 'Nada del orden se puede usar.',
  'Nothing is found.': 'No se ha encontrado nada.',
  'Nothing is in use': 'Nada está en uso',
  'Nothing is known against it, but nothing has proven it yet.':
    'Nada se sabe en su contra, pero aún nada lo ha probado.',
  'Nothing is known against it.': 'Nada se sabe en su contra.',
  'Nothing is known of the past yet. The lamp writes down what happens while it runs.':
    'Aún no se sabe nada del pasado. La lámpara anota lo que pasa mientras funciona.',
  'Nothing is open in the system keyring ({program}), so the key of the backups is kept in a file that only you can read.':
    'En el llavero del sistema ({program}) no hay nada abierto, por eso la clave de las copias se guarda en un archivo que solo tú puedes leer.',
  'Nothing is open in the system keyring: the backup key is a private file':
    'No hay nada abierto en el llavero del sistema: la clave de las copias es un archivo privado',
  'Nothing is sent on a timer, and nothing about you is collected.':
    'No se envía nada por temporizador y no se recoge nada sobre usted.',
  'Nothing to repair.': 'Nada que reparar.',
  'Nothing to watch yet': 'Aún nada que vigilar',
  'Nothing to watch yet.': 'Aún no hay nada que vigilar.',
  'Nothing was changed in the last 30 days.': 'No se cambió nada en los últimos 30 días.',
  'Nothing was changed.': 'No se cambió nada.',
  'Nothing was changed. A path with a control character, or a program that others may change, cannot be used.':
    'No se cambió nada. No se puede usar una ruta con un carácter de control ni un programa que otros puedan cambiar.',
  'Nothing was changed. Check free space and rights.':
    'No se cambió nada. Compruebe el espacio y los permisos.',
  'Nothing was changed. If it was in another keyring, open that one and try again.':
    'No se ha cambiado nada. Si estaba en otro llavero, ábrelo y vuelve a intentarlo.',
  'Nothing was changed. It is damaged or was changed by somebody: leave it, and sign in again where it is needed.':
    'No se ha cambiado nada. Está dañado o alguien lo modificó: déjalo e inicia sesión de nuevo donde haga falta.',
  'Nothing was changed. Look at it (the details name it), and move it away yourself if it is not needed.':
    'No se cambió nada. Mírelo (los detalles lo nombran) y retírelo usted si no hace falta.',
  'Nothing was changed. Look at the new state.': 'No se cambió nada. Mire el estado nuevo.',
  'Nothing was changed. Open the details for its own words.':
    'No se cambió nada. Los detalles muestran sus propias palabras.',
  'Nothing was changed. You can close this tab and try again in Clawlamp.':
    'No se cambió nada. Puede cerrar esta pestaña e intentarlo de nuevo en Clawlamp.',
  'Nothing was found yet.': 'Aún no se encontró nada.',
  'Nothing was written. Report this, and send what this prints instead: {command}':
    'No se escribió nada. Informe de esto y envíe en su lugar la salida de: {command}',
  'Nothing was written. Report this, with what Copy gives instead.':
    'No se escribió nada. Informe de esto con lo que da «Copiar».',
  Notices: 'Avisos',
  'Now: {before}. Then: {after}.': 'Ahora: {before}. Después: {after}.',
  'Of agent {agent}, the newest {most} chats were looked at':
    'Del agente {agent} se miraron los {most} chats más recientes',
  'Old copies still hold tokens': 'Copias antiguas aún contienen tokens',
  'Older file that this OpenClaw wants moved': 'Archivo anterior que este OpenClaw quiere que se migre',
  'Older file with {names}': 'Archivo anterior con {names}',
  'On any device, open {address}\n  and type the code {code} (until {time}).':
    'En cualquier dispositivo, abra {address}\n  y escriba el código {code} (hasta {time}).',
  'On any device, open {address} and type:': 'En cualquier dispositivo, abra {address} y escriba:',
  'One Codex sign-in in {count} homes': 'Un inicio de sesión de Codex en {count} carpetas',
  'One more sign-in would not help now.': 'Otro inicio de sesión no ayudaría ahora.',
  'One of these sign-ins was rejected': 'Uno de estos inicios de sesión fue rechazado',
  'One of these workspaces is switched off': 'Uno de estos espacios de trabajo está desactivado',
  'One real turn of an agent used it': 'Un turno real de un agente lo usó',
  'One real turn of an agent used it.': 'Un turno real de un agente lo usó.',
  [`One sign-in with every cause, its evidence (what, where, when), the route that uses it, and the next step. Without a name it is
the one that needs you most, and the others are named.

  --ask-owner   Also ask OpenClaw or Codex itself, with its own program, and say why it differs. Takes up to a minute.
`]:
    `Un inicio de sesión con cada causa, sus pruebas (qué, dónde, cuándo), la ruta que lo usa y el siguiente paso. Sin nombre es el que
más atención requiere; se nombran los demás.

  --ask-owner   Preguntar también a OpenClaw o a Codex, con su propio programa, y decir por qué difiere. Hasta un minuto.
`,
  'Only sign-ins of this provider.': 'Solo inicios de sesión de este proveedor.',
  'Only this OpenClaw, as its own --profile names it; default for the one without a name.':
    'Solo este OpenClaw, como lo nombra su propio --profile; default para el que no tiene nombre.',
  'Only this agent of OpenClaw.': 'Solo este agente de OpenClaw.',
  'Only what needs me': 'Solo lo que requiere mi atención',
  'Open Why to see which one it would use.': 'En «Por qué» se ve cuál usaría.',
  'Open panel': 'Abrir el panel',
  'Open the address shown by hand.': 'Abra a mano la dirección mostrada.',
  'Open the details for its own words.': 'Abra los detalles para ver sus propias palabras.',
  'Open the page again': 'Abrir la página de nuevo',
  OpenClaw: 'OpenClaw',
  'OpenClaw and Codex share one sign-in': 'OpenClaw y Codex comparten un inicio de sesión',
  'OpenClaw and Codex share one sign-in; the next renewal signs one of them out':
    'OpenClaw y Codex comparten un inicio de sesión; la próxima renovación cierra la sesión de uno de los dos',
  'OpenClaw and Codex were refused with the same code within an hour, each with a sign-in of its own. That looks like the provider. Signing in again now would not help.':
    'OpenClaw y Codex fueron rechazados con el mismo código en una hora, cada uno con su propio inicio de sesión. Eso parece cosa del proveedor. Iniciar sesión ahora no ayudaría.',
  'OpenClaw asked for a renewal again and again, and none came':
    'OpenClaw pidió una renovación una y otra vez y no llegó ninguna',
  'OpenClaw cannot store its next token': 'OpenClaw no puede guardar su próximo token',
  'OpenClaw cannot store what agent {agent} renews':
    'OpenClaw no puede guardar lo que renueva el agente {agent}',
  'OpenClaw could not move its sign-ins into the shared store, and agent {agent} has none that works.':
    'OpenClaw no pudo llevar sus inicios de sesión al almacén compartido, y el agente {agent} no tiene ninguno que funcione.',
  'OpenClaw did not accept the new sign-in.': 'OpenClaw no aceptó el nuevo inicio de sesión.',
  'OpenClaw did not answer in time.': 'OpenClaw no respondió a tiempo.',
  'OpenClaw did not start.': 'OpenClaw no arrancó.',
  'OpenClaw does not see the change for agent {agent}': 'OpenClaw no ve el cambio para el agente {agent}',
  'OpenClaw does not take its settings': 'OpenClaw no acepta su configuración',
  'OpenClaw does not use {account} for now: {reason}.': 'OpenClaw no usa {account} por ahora: {reason}.',
  'OpenClaw finds no sign-in in this file': 'OpenClaw no encuentra ningún inicio de sesión en este archivo',
  'OpenClaw gave no answer that could be read.': 'OpenClaw no dio ninguna respuesta legible.',
  'OpenClaw has a profile for {account}, but {words}. It cannot be recovered.':
    'OpenClaw tiene un perfil para {account}, pero {words}. No se puede recuperar.',
  'OpenClaw has an entry for {account}, and no key or token stands in it.':
    'OpenClaw tiene una entrada para {account}, y en ella no hay ninguna clave ni token.',
  'OpenClaw has an entry for {account}, and what looks like its secret stands in the field "{field}", which OpenClaw does not read.':
    'OpenClaw tiene una entrada para {account}, y lo que parece su secreto está en el campo «{field}», que OpenClaw no lee.',
  'OpenClaw has put a marker in place of the tokens of {account} while it renews them.':
    'OpenClaw ha puesto una marca en lugar de los tokens de {account} mientras los renueva.',
  'OpenClaw has thrown away the stored expiry date of {account}, as it does before a renewal. Whether the renewal comes shows with the next call.':
    'OpenClaw ha descartado la fecha de fin guardada de {account}, como hace antes de renovar. Si la renovación llega se verá en la próxima llamada.',
  'OpenClaw holds it locked right now.': 'OpenClaw lo tiene bloqueado ahora mismo.',
  'OpenClaw is changing it right now.': 'OpenClaw lo está cambiando ahora mismo.',
  'OpenClaw is changing this store right now.': 'OpenClaw está cambiando este almacén ahora mismo.',
  'OpenClaw is pausing this sign-in': 'OpenClaw tiene en pausa este inicio de sesión',
  'OpenClaw is renewing a sign-in right now': 'OpenClaw está renovando un inicio de sesión ahora mismo',
  'OpenClaw is renewing this sign-in': 'OpenClaw está renovando este inicio de sesión',
  'OpenClaw is renewing this sign-in right now': 'OpenClaw está renovando este inicio de sesión ahora mismo',
  'OpenClaw itself reads the change from its own store': 'El propio OpenClaw lee el cambio de su almacén',
  'OpenClaw lists the new sign-in from its own store':
    'OpenClaw muestra el nuevo inicio de sesión de su propio almacén',
  'OpenClaw moved its sign-ins and kept copies of the files it moved them from. {count, plural, one {One secret lies} other {# secrets lie}} there in clear text, also after a sign-out. Nothing uses them.':
    'OpenClaw migró sus inicios de sesión y conservó copias de los archivos de los que los tomó. Allí {count, plural, one {hay un secreto} other {hay # secretos}} en texto sin cifrar, también tras cerrar la sesión. Nada usa esas copias.',
  'OpenClaw needs you': 'OpenClaw requiere su atención',
  'OpenClaw passes over the sign-in of {own} in the store of agent {agent}. It needs no one.':
    'OpenClaw pasa por alto el inicio de sesión de {own} en el almacén del agente {agent}. No requiere a nadie.',
  'OpenClaw passes over the sign-in of {own}, which failed before, and calls with that of {account}: another person pays.':
    'OpenClaw pasa por alto el inicio de sesión de {own}, que falló antes, y llama con el de {account}: paga otra persona.',
  'OpenClaw paused it for agent {agent} until {moment}: {reason}':
    'OpenClaw lo puso en pausa para el agente {agent} hasta el {moment}: {reason}',
  'OpenClaw pauses {account}, and the agent has nothing else to call with: {reason}. If the reason is gone, the pause can be cleared.':
    'OpenClaw tiene en pausa {account}, y el agente no tiene otra cosa con que llamar: {reason}. Si el motivo ya no existe, la pausa se puede quitar.',
  'OpenClaw reads {path} otherwise': 'OpenClaw lee {path} de otro modo',
  'OpenClaw recorded for agent {agent} that the provider refused this sign-in ({reason})':
    'OpenClaw anotó para el agente {agent} que el proveedor rechazó este inicio de sesión ({reason})',
  'OpenClaw refused the change.': 'OpenClaw rechazó el cambio.',
  'OpenClaw refuses this agent until its database is migrated.':
    'OpenClaw rechaza a este agente hasta que se migre su base de datos.',
  'OpenClaw refuses this agent until the sign-ins in its old file are moved.':
    'OpenClaw rechaza a este agente hasta que se migren los inicios de sesión de su archivo antiguo.',
  'OpenClaw refuses this agent, because its database belongs to agent {owner}.':
    'OpenClaw rechaza a este agente, porque su base de datos pertenece al agente {owner}.',
  'OpenClaw spoils fresh sign-ins': 'OpenClaw estropea los inicios de sesión recientes',
  'OpenClaw started to renew {account} and got no new tokens, as happens without a network. It has put a marker in their place and does not try again. Whether the provider ever saw the renewal is not known.':
    'OpenClaw empezó a renovar {account} y no recibió tokens nuevos, como ocurre sin red. Ha puesto una marca en su lugar y no vuelve a intentarlo. No se sabe si el proveedor llegó a ver la renovación.',
  'OpenClaw started to renew {account}, and the provider refused it. OpenClaw has thrown the old tokens away.':
    'OpenClaw empezó a renovar {account}, y el proveedor lo rechazó. OpenClaw ha descartado los tokens antiguos.',
  'OpenClaw starts Codex for agent {agent} in a home of its own, and Codex stops at the configuration file there. Every call fails, whoever signs in.':
    'OpenClaw arranca Codex para el agente {agent} en una carpeta propia, y Codex se detiene en el archivo de configuración que hay allí. Toda llamada falla, inicie sesión quien la inicie.',
  'OpenClaw threw the stored expiry date away': 'OpenClaw descartó la fecha de fin guardada',
  'OpenClaw waits for a lock that has been kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClaw espera un bloqueo retenido más de la cuenta. Hasta que termine, OpenClaw no puede renovar ni guardar un inicio de sesión.',
  'OpenClaw waits for a lock that {name} has kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClaw espera un bloqueo que {name} retiene más de la cuenta. Hasta que termine, OpenClaw no puede renovar ni guardar un inicio de sesión.',
  'OpenClaw wants to renew this sign-in': 'OpenClaw quiere renovar este inicio de sesión',
  'OpenClaw was not found, so it could not be asked.':
    'No se encontró OpenClaw, así que no se le pudo preguntar.',
  'OpenClaw was not found, so its gateway could not be asked.':
    'No se encontró OpenClaw, así que no se pudo preguntar a su gateway.',
  'OpenClaw will renew {account}, fail to store the new token, and lose the sign-in.':
    'OpenClaw renovará {account}, no podrá guardar el token nuevo y perderá el inicio de sesión.',
  'OpenClaw writes its configuration as plain JSON: comments in it go. Undo brings them back.':
    'OpenClaw escribe su configuración como JSON simple: los comentarios se pierden. Deshacer los recupera.',
  'OpenClaw {name}': 'OpenClaw {name}',
  'OpenClaw {version}': 'OpenClaw {version}',
  'OpenClaw {version} has a known fault': 'OpenClaw {version} tiene un fallo conocido',
  'OpenClaw {version} has a known sign-in fault and may spoil it.':
    'OpenClaw {version} tiene un fallo conocido de inicio de sesión y puede estropearlo.',
  'OpenClaw {version} would migrate the store first, so it was not asked.':
    'OpenClaw {version} migraría primero el almacén, así que no se le preguntó.',
  'OpenClaw {version} wrote it last.': 'OpenClaw {version} lo escribió por última vez.',
  'OpenClaw {version}, its own plugin SDK': 'OpenClaw {version}, su propio SDK de plugins',
  "OpenClaw's configuration.": 'Configuración de OpenClaw.',
  "OpenClaw's own commands": 'las órdenes propias de OpenClaw',
  "OpenClaw's plugin SDK": 'el SDK de complementos de OpenClaw',
  'OpenClaw\'s reason is "{reason}"': 'El motivo de OpenClaw es «{reason}»',
  "OpenClaw's state directory.": 'Carpeta de estado de OpenClaw.',
  [`Opens the sign-in page in your browser, takes the answer on this machine, keeps an encrypted backup, hands the new
sign-in to OpenClaw's own code, reads it back, and puts the old one back if anything fails. Progress goes to standard
error. Ctrl+C cancels: before the write nothing changes, during it the write is finished or undone.

  --device   Show a code to type on any device instead of opening a browser here. Over SSH, say.
  --turn     As the last proof let an agent answer one word. A real call, billed to the account.
  --yes      Accept another account than before, and sign in although one more try is held back.

The login of the Codex CLI (codex-cli) is renewed by Codex itself, which keeps it until the new one is there.

With a browser on another machine, paste the address at which it ended (one of localhost) at the prompt.
`]:
    `Abre la página de inicio de sesión en su navegador, recibe la respuesta en esta máquina, guarda una copia cifrada, entrega el
nuevo inicio de sesión al propio código de OpenClaw, lo vuelve a leer y repone el antiguo si algo falla. El progreso va a la
salida de errores. Ctrl+C cancela: antes de escribir nada cambia, y durante la escritura se termina o se deshace.

  --device   Mostrar un código para cualquier dispositivo en vez de abrir aquí un navegador. Por SSH, por ejemplo.
  --turn     Como última prueba, que un agente responda una palabra. Una llamada real, facturada a la cuenta.
  --yes      Aceptar otra cuenta que antes, e iniciar sesión aunque se retenga un intento más.

El inicio de sesión de la CLI de Codex (codex-cli) lo renueva el propio Codex, que lo guarda hasta que llega el nuevo.

Si el navegador está en otra máquina, pegue aquí la dirección en la que acabó (una de localhost).
`,
  Options: 'Opciones',
  'Or paste the address at which the browser ended:': 'O pegue la dirección en la que acabó el navegador:',
  Order: 'Orden',
  'Order and lockouts could not be put right. {why}': 'No se pudieron arreglar el orden y las pausas. {why}',
  'Order of {key}': 'Orden de {key}',
  'Order of {key} for {who}': 'Orden de {key} para {who}',
  'Order of {provider} for {who}': 'Orden de {provider} para {who}',
  'Others may change it': 'Otros pueden cambiarlo',
  'Others may change it or put something else in its place':
    'Otros pueden cambiarla o poner otra cosa en su lugar',
  'Others may change it, and {path} lies in it': 'Otros pueden cambiarlo, y {path} está dentro',
  'Others may change what stands here': 'Otros pueden cambiar lo que hay aquí',
  'Others may change {path}': 'Otros pueden cambiar {path}',
  'Others may open it (mode {mode})': 'Otros pueden abrirlo (modo {mode})',
  'PROFILE is a name from status, in full or shortened, or any part that only one sign-in has.':
    'PROFILE es un nombre de status, entero o abreviado, o cualquier parte que solo tenga un inicio de sesión.',
  'Paste the whole address at which the browser ended.':
    'Pegue la dirección completa en la que terminó el navegador.',
  'Pause of {key}': 'Pausa de {key}',
  'Pause of {profileId} for {agent}': 'Pausa de {profileId} para {agent}',
  Paused: 'En pausa',
  'Paused until {moment}': 'En pausa hasta {moment}',
  'Pauses and failure counts of {profileId}': 'Pausas y fallos anotados de {profileId}',
  'Ping: {host}': 'Ping: {host}',
  'Plan a change of the version': 'Planear un cambio de versión',
  'Plan a change to {worksIn}': 'Planear un cambio a {worksIn}',
  'Plan changed from {from} to {to}': 'El plan cambió de {from} a {to}',
  'Port {port} is busy': 'El puerto {port} está ocupado',
  'Port {port}, to which the sign-in page answers, is held by {holder}, and no other one is free.':
    'El puerto {port}, al que responde la página de inicio de sesión, lo ocupa {holder}, y ningún otro está libre.',
  [`Practise on made-up sign-ins with a sign-in server of their own, through the same code as the real thing: what it looks like
when a sign-in has ended (expiry), when two agents hold one sign-in (shared), when a gateway can reach no model (gateway), and
how each is put right. Nothing of yours is read or changed, and everything of the drill is removed when it ends.
`]:
    `Practicar con inicios de sesión inventados y un servidor propio, por el mismo código que de verdad: cómo se ve cuando un inicio
de sesión ha terminado (expiry), cuando dos agentes tienen el mismo (shared), cuando un gateway no alcanza ningún modelo
(gateway), y cómo se arregla cada caso. Nada suyo se lee ni se cambia, y todo se elimina al terminar.
`,
  'Practise on made-up sign-ins: expiry, shared or gateway. Nothing of yours is read or changed.':
    'Practicar con inicios de sesión inventados: expiry, shared o gateway. Nada suyo se lee ni se cambia.',
  'Press “Choose OpenClaw…”, or install OpenClaw for this account.':
    'Pulse «Elegir OpenClaw…» o instale OpenClaw para esta cuenta.',
  'Primary model {model}': 'Modelo principal {model}',
  [`Prints a script for your shell. It completes commands, options, the names of your sign-ins, what can be repaired, and what
can be undone. It asks clawlamp itself, which reads and changes nothing.

  bash         echo 'source <(clawlamp completion bash)' >> ~/.bashrc
  zsh          echo 'source <(clawlamp completion zsh)' >> ~/.zshrc
  fish         clawlamp completion fish > ~/.config/fish/completions/clawlamp.fish
  powershell   clawlamp completion powershell >> $PROFILE
`]:
    `Imprime un script para su shell. Completa órdenes, opciones, los nombres de sus inicios de sesión, lo que se puede reparar y
lo que se puede deshacer. Pregunta al propio clawlamp, que lee y no cambia nada.

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
    `Muestra una vez el estado y después una línea (con --json, un documento) por cambio. Espera sucesos del sistema de archivos y
el próximo plazo: sin sondeo. Se detiene con Ctrl+C.

  --hook FILE     Ejecutar este programa (ruta completa) cuando alguien deba actuar, con el aviso en JSON en su entrada.
  --webhook URL   Enviar el aviso a esta dirección https. Cada uno una vez por inicio de sesión; cuentas abreviadas.
`,
  Promised: 'Prometido',
  'Prove it': 'Probar que funciona',
  'Put it right: {command}': 'Para arreglarlo: {command}',
  'Put order and lockouts right': 'Arreglar el orden y las pausas',
  'Put the file aside: the agent inherits, or makes one of its own':
    'Apartar el archivo: el agente hereda o crea uno propio',
  'Put the file right, or sign in for this agent': 'Corregir el archivo o iniciar sesión para este agente',
  'Put the old copies aside': 'Apartar las copias antiguas',
  'Put the sign-in first again, or say that it was meant':
    'Volver a poner primero el inicio de sesión o decir que fue a propósito',
  'Put the working sign-in first': 'Poner primero el inicio de sesión que funciona',
  'Puts {account} first in the order of {who}, the others behind it.':
    'Pone {account} primero en el orden de {who}, y los demás detrás.',
  'QR code of {address}': 'Código QR de {address}',
  'Quiet from 22:00 to 8:00': 'Silencio de 22:00 a 8:00',
  'Quiet hours (urgent only)': 'Horas de silencio (solo lo urgente)',
  'Quit Clawlamp': 'Salir de Clawlamp',
  'Reach it by wss:// or by a tunnel to this machine. Or allow it once: add --gateway with its address.':
    'Acceda por wss:// o por un túnel a este equipo. O permítalo una vez: añada --gateway con su dirección.',
  'Reach it by wss:// or by a tunnel to this machine. Or allow it once: set its address again in the settings.':
    'Acceda por wss:// o por un túnel a este equipo. O permítalo una vez: ponga de nuevo su dirección en los ajustes.',
  Read: 'Leído',
  'Read again': 'Leer de nuevo',
  'Read again to ask it now.': 'Lea de nuevo para preguntarle ahora.',
  'Read again, and look at the names.': 'Lea de nuevo y mire los nombres.',
  'Read again, and look at what is wrong now.': 'Lea de nuevo y mire qué falla ahora.',
  'Read it back': 'Volver a leerlo',
  'Read the reason in the log, then start the gateway': 'Leer el motivo en el registro y arrancar el gateway',
  'Read-only': 'Solo lectura',
  'Read-only (mode {mode})': 'Solo lectura (modo {mode})',
  'Reading the sign-ins of OpenClaw and Codex on this computer.':
    'Leyendo los inicios de sesión de OpenClaw y Codex en este equipo.',
  'Reading the sign-ins.': 'Leyendo los inicios de sesión.',
  'Reading…': 'Leyendo…',
  [`Reads the stores, the configuration, the end of the gateway log and the Codex home once, and says what they mean.
Nothing is run, renewed, written or asked for over the network. With --ask-owner OpenClaw and Codex are asked too.

  -v, --verbose   Also the routes: which sign-in each agent uses next, and why.

  ● works    ○ nothing against it, not proven yet    ◐ needs you soon    ✕ needs you    ? cannot tell    · not in use

  --format F   In the words of another program: waybar, xbar (and SwiftBar), tmux, prometheus or nagios. It ends with 0,
               but nagios with 0, 1, 2 or 3 as a plugin does.
`]:
    `Lee una vez los almacenes, la configuración, el final del registro del gateway y la carpeta de Codex, y dice qué significan.
Nada se ejecuta, renueva, escribe ni pregunta por la red. Con --ask-owner también se pregunta a OpenClaw y a Codex.

  -v, --verbose   También las rutas: qué inicio de sesión usa después cada agente y por qué.

  ● funciona    ○ nada en su contra, aún sin probar    ◐ requerirá su atención    ✕ requiere su atención    ? no se sabe    · sin usar

  --format F   En las palabras de otro programa: waybar, xbar (y SwiftBar), tmux, prometheus o nagios. Termina con 0,
               pero nagios con 0, 1, 2 o 3, como un plugin.
`,
  'Receive the new sign-in': 'Recibir el nuevo inicio de sesión',
  'Referred to by no profile': 'Ningún perfil lo menciona',
  'Refresh marker, failed': 'Marca de renovación, fallida',
  'Refresh marker, pending': 'Marca de renovación, pendiente',
  'Refused. Agent {agent} uses {account} of agent {owner} instead':
    'Rechazado. El agente {agent} usa en su lugar {account} del agente {owner}',
  'Refused. Agent {agent} uses {account} of agent {owner} instead since {moment}':
    'Rechazado. El agente {agent} usa en su lugar {account} del agente {owner} desde {moment}',
  'Refused: {reason}': 'Rechazado: {reason}',
  'Remove the left-over file': 'Eliminar el archivo sobrante',
  'Remove the left-over files': 'Eliminar los archivos sobrantes',
  'Remove the unused sign-in': 'Eliminar el inicio de sesión sin uso',
  'Removed. Nothing of it is left.': 'Quitado. No queda nada de él.',
  'Renames the model from openai-codex to openai, which this OpenClaw routes. The sign-in stays.':
    'Cambia el nombre del modelo de openai-codex a openai, que este OpenClaw enruta. El inicio de sesión se queda.',
  'Renewed by {owner}': 'Renovado por {owner}',
  'Renewed, by its dates, by {owner}': 'Renovado, según sus fechas, por {owner}',
  Repairs: 'Reparaciones',
  'Reports about OpenClaw {version}': 'Informes sobre OpenClaw {version}',
  'Reports about this version: {fault}.{cure}': 'Informes sobre esta versión: {fault}.{cure}',
  'Restart the gateway': 'Reiniciar el gateway',
  'Restart the gateway to take the new one.': 'Reinicie el gateway para que tome el nuevo.',
  'Restarting the gateway…': 'Reiniciando el gateway…',
  Route: 'Ruta',
  Routes: 'Rutas',
  'Run OpenClaw {newer} again': 'Volver a ejecutar OpenClaw {newer}',
  'Run a program (its full path)': 'Ejecutar un programa (ruta completa)',
  'Run it again with --yes to make these changes.': 'Ejecútelo de nuevo con --yes para hacer estos cambios.',
  'Run on an embedded sample instead of your own files.':
    'Con una muestra incluida en lugar de sus archivos.',
  'Run the newer OpenClaw again': 'Volver a ejecutar el OpenClaw más nuevo',
  'Run the newer OpenClaw again. Nothing was changed.':
    'Vuelva a ejecutar el OpenClaw más nuevo. No se cambió nada.',
  'Run this program for each notice?': '¿Ejecutar este programa con cada aviso?',
  'Same as system': 'Igual que el sistema',
  'Same sign-in as {names}': 'El mismo inicio de sesión que {names}',
  Save: 'Guardar',
  'Save as a file': 'Guardar como archivo',
  'Saved as {path}. Read it before you send it.': 'Guardado como {path}. Léalo antes de enviarlo.',
  'Say which Clawlamp this is.': 'Decir qué Clawlamp es este.',
  'Say which one.': 'Diga cuál.',
  'Schema {version}': 'Esquema {version}',
  'Sealed with a key from the keychain': 'Sellado con una clave del llavero',
  Search: 'Buscar',
  'Search the sign-ins': 'Buscar entre las sesiones',
  'See the commands: {command}': 'Ver las órdenes: {command}',
  'See the names: {command}': 'Ver los nombres: {command}',
  'See what is wrong: {command}': 'Ver qué falla: {command}',
  'See what it says, and install it again': 'Ver qué dice e instalarlo de nuevo',
  'See what was changed: {command}': 'Ver lo que se cambió: {command}',
  'See which one it would use: {command}': 'Ver cuál usaría: {command}',
  'Send each notice to this address?': '¿Enviar cada aviso a esta dirección?',
  'Sent, and taken.': 'Enviado y aceptado.',
  'Set --codex-bin to its path.': 'Indique su ruta con --codex-bin.',
  'Set --openclaw-bin to its path.': 'Indique su ruta con --openclaw-bin.',
  'Set the clock of this machine': 'Poner en hora el reloj de esta máquina',
  'Setting {path}': 'Ajuste {path}',
  'Setting {setting}': 'Ajuste {setting}',
  'Setting: only some workspaces are allowed': 'Ajuste: solo se permiten algunos espacios de trabajo',
  'Setting: {words}': 'Ajuste: {words}',
  Settings: 'Ajustes',
  'Several agents have the same folder ({agents}), and OpenClaw runs nothing while that is so. Each needs a folder of its own.':
    'Varios agentes tienen la misma carpeta ({agents}) y, mientras sea así, OpenClaw no ejecuta nada. Cada uno necesita una carpeta propia.',
  'Show e-mail addresses in full.': 'Mostrar enteras las direcciones de correo.',
  'Show in panel': 'Mostrar en el panel',
  'Show {count} more': 'Mostrar {count} más',
  'Sign in again': 'Iniciar sesión de nuevo',
  'Sign in again and allow access.': 'Inicie sesión de nuevo y permita el acceso.',
  'Sign in again and choose the workspace': 'Iniciar sesión de nuevo y elegir el espacio de trabajo',
  'Sign in again for OpenClaw': 'Iniciar sesión de nuevo para OpenClaw',
  'Sign in again for agent {agent}, through OpenClaw':
    'Iniciar sesión de nuevo para el agente {agent}, mediante OpenClaw',
  'Sign in again in the browser, hand it to OpenClaw, and prove that it works.':
    'Iniciar sesión de nuevo en el navegador, entregarlo a OpenClaw y probar que funciona.',
  'Sign in again when you are ready.': 'Inicie sesión de nuevo cuando quiera.',
  'Sign in again with the right account': 'Iniciar sesión de nuevo con la cuenta correcta',
  'Sign in again, or say that it was meant': 'Iniciar sesión de nuevo o decir que fue a propósito',
  'Sign in again.': 'Inicie sesión de nuevo.',
  'Sign in again. If it repeats, wait: more tries will not help.':
    'Inicie sesión de nuevo. Si se repite, espere: más intentos no ayudarán.',
  'Sign in again: {account}': 'Iniciar sesión de nuevo: {account}',
  'Sign in again: {command}': 'Iniciar sesión de nuevo: {command}',
  'Sign in again: {email}': 'Iniciar sesión de nuevo: {email}',
  'Sign in anyway': 'Iniciar sesión de todos modos',
  'Sign in as {user}': 'Iniciar sesión como {user}',
  'Sign in before it is needed: {command}': 'Iniciar sesión antes de que haga falta: {command}',
  'Sign in for the default agent: this release signs in for no other':
    'Iniciar sesión para el agente predeterminado: esta versión no lo hace para ningún otro',
  'Sign in for this agent': 'Iniciar sesión para este agente',
  'Sign in in the browser': 'Iniciar sesión en el navegador',
  'Sign in in the browser. For ChatGPT, codes may have to be allowed in its security settings first.':
    'Inicie sesión en el navegador. En ChatGPT quizá haya que permitir antes los códigos en sus ajustes de seguridad.',
  'Sign in in your browser': 'Iniciar sesión en el navegador',
  'Sign in inside its container': 'Iniciar sesión dentro de su contenedor',
  'Sign in on the host of the gateway': 'Iniciar sesión en la máquina del gateway',
  'Sign in once in each Codex home': 'Iniciar sesión una vez en cada carpeta de Codex',
  'Sign in once on each machine': 'Iniciar sesión una vez en cada máquina',
  'Sign in once with OpenClaw or with the Codex CLI, and it is told here.':
    'Inicie sesión una vez con OpenClaw o con la CLI de Codex y se verá aquí.',
  'Sign in once with the program you use. Clawlamp sees it by itself, and its lamp stays in the tray.':
    'Inicie sesión una vez con el programa que usa. Clawlamp lo ve por sí solo y su lámpara permanece en la bandeja.',
  'Sign in soon': 'Inicie sesión pronto',
  'Sign in through Codex': 'Iniciar sesión por Codex',
  'Sign in through that program.': 'Inicie sesión por ese programa.',
  'Sign in through {program}': 'Iniciar sesión por {program}',
  'Sign in to {name} through OpenClaw': 'Iniciar sesión en {name} por OpenClaw',
  'Sign in where the gateway looks': 'Iniciar sesión donde mira el gateway',
  'Sign in with its own command, openclaw models auth login, or update it.':
    'Inicie sesión con su propia orden, openclaw models auth login, o actualícelo.',
  'Sign in with the account shown, or confirm the change.':
    'Inicie sesión con la cuenta mostrada o confirme el cambio.',
  'Sign in {holder} too': 'Iniciar sesión también en {holder}',
  'Sign in {holder} too, with a sign-in of its own? [y/N]':
    '¿Iniciar sesión también en {holder}, con uno propio? [y/N]',
  'Sign-in of {sessions} of {who}': 'Inicio de sesión de {sessions} de {who}',
  'Sign-in {profileId} in the store of {who}': 'Inicio de sesión {profileId} en el almacén de {who}',
  'Sign-ins': 'Sesiones',
  'Sign-ins and their order lie in different stores':
    'Los inicios de sesión y su orden están en almacenes distintos',
  'Sign-ins disappeared': 'Desaparecieron inicios de sesión',
  'Sign-ins of this machine': 'Inicios de sesión de esta máquina',
  'Sign-ins only agent {agent} can use': 'Inicios de sesión que solo el agente {agent} puede usar',
  'Signed in as {email} and checked with {names}.': 'Sesión iniciada como {email} y comprobada con {names}.',
  'Signed in as {email}. Nothing has proven it yet.':
    'Sesión iniciada como {email}. Todavía nada lo ha demostrado.',
  'Signed in outside Clawlamp': 'Sesión iniciada fuera de Clawlamp',
  'Signed in since': 'Se inició sesión desde entonces',
  'Signed in with Clawlamp': 'Sesión iniciada con Clawlamp',
  'Signed in: {account}. {strength}': 'Sesión iniciada: {account}. {strength}',
  'Signing in': 'Iniciando sesión',
  'Signing in again: {title}.': 'Iniciando sesión de nuevo: {title}.',
  'Signing in with Clawlamp changed nothing': 'El inicio de sesión con Clawlamp no cambió nada',
  'Signing in with Clawlamp stopped half-way': 'El inicio de sesión con Clawlamp se detuvo a medias',
  'Signing in with Clawlamp was undone': 'El inicio de sesión con Clawlamp se deshizo',
  'Signs in to {account} in the browser and gives {who} a sign-in of its own in place of the one it has.':
    'Inicia sesión en {account} en el navegador y da a {who} un inicio de sesión propio en lugar del que tiene.',
  'Since you last looked: {list}': 'Desde la última vez que miró: {list}',
  'Snooze for an hour': 'Posponer una hora',
  'Snooze until tomorrow': 'Posponer hasta mañana',
  'Some chats fail': 'Fallan algunos chats',
  'Somebody may have switched it off on purpose.': 'Quizá alguien lo desactivó a propósito.',
  'Somebody said that the changes were meant': 'Alguien dijo que los cambios fueron a propósito',
  'Someone asked for it. If you can read this, notices arrive here.':
    'Alguien lo pidió. Si puede leer esto, los avisos llegan aquí.',
  'Someone chose that sign-in for those chats. They will be billed to whichever the order names.':
    'Alguien eligió ese inicio de sesión para esos chats. Se facturarán al que nombre el orden.',
  'Someone else could put something in its place, so Clawlamp only looks at it.':
    'Otra persona podría poner algo en su lugar, así que Clawlamp solo lo mira.',
  'Something needs you soon': 'Algo requerirá su atención pronto',
  'Something refers to the secret provider "{providers}", and the configuration has none of that name. OpenClaw goes on without those secrets.':
    'Algo se refiere al proveedor de secretos «{providers}», y la configuración no tiene ninguno con ese nombre. OpenClaw sigue sin esos secretos.',
  'Something refers to the secret provider "{providers}", and the configuration has none of that name. The gateway of OpenClaw {version} does not start before that is put right.':
    'Algo se refiere al proveedor de secretos «{providers}», y la configuración no tiene ninguno con ese nombre. El gateway de OpenClaw {version} no arranca hasta que se corrija.',
  'Something that has happened is dated in the future, so the clock is behind or was ahead, and no date here can be trusted.':
    'Algo ya ocurrido lleva fecha futura, así que el reloj atrasa o adelantaba, y ninguna fecha de aquí es fiable.',
  'Something went wrong inside Clawlamp.': 'Algo salió mal dentro de Clawlamp.',
  'Spoken to': 'Con quién habla',
  Start: 'Inicio',
  'Start Clawlamp at login?': '¿Iniciar Clawlamp al entrar?',
  'Start Clawlamp when I log in': 'Abrir Clawlamp al entrar en mi sesión',
  'Start at login': 'Iniciar al entrar',
  'Start the gateway': 'Iniciar el gateway',
  'Start the gateway, or restart it if it is stuck.': 'Inicie el gateway, o reinícielo si está atascado.',
  'Starting the gateway…': 'Iniciando el gateway…',
  'Stop OpenClaw, then look at the copies beside its store':
    'Detener OpenClaw y mirar las copias junto a su almacén',
  'Stopped.': 'Detenido.',
  'Stopped. Nothing was changed.': 'Detenido. No se cambió nada.',
  'Storage: {storage}': 'Almacenamiento: {storage}',
  'Stored end of the access token': 'Fin guardado del token de acceso',
  'Stored under a name of {program}': 'Guardado con un nombre de {program}',
  'Stored workspace and token name different ones':
    'El espacio de trabajo guardado y el token nombran distintos',
  'Support bundle': 'Paquete de asistencia',
  'Switch plugins on': 'Activar los plugins',
  'Switch the codex plugin on': 'Activar el plugin codex',
  'Switch to {account}': 'Cambiar a {account}',
  'Switches plugins on again, of which this route needs codex.':
    'Activa de nuevo los plugins, de los que esta ruta necesita codex.',
  'Switches the codex plugin on, which this route needs.': 'Activa el plugin codex, que esta ruta necesita.',
  'Take back the newest repair, or the one named by history.':
    'Deshacer la última reparación, o la que nombra history.',
  'Take codex off the deny list': 'Quitar codex de la lista de prohibidos',
  'Takes away {many} that no profile refers to any more.':
    'Quita {many} a los que ya no se refiere ningún perfil.',
  'Takes back the newest repair, or the one whose id history shows. What was there stands there again. Something newer than the\nrepair is left alone, and a copy of a sign-in that was renewed since does not come back.\n':
    'Deshace la última reparación, o la que muestra history con su identificador. Lo que había vuelve a estar ahí. Lo que es más\nnuevo que la reparación no se toca, y no vuelve la copia de un inicio de sesión que se renovó desde entonces.\n',
  'Takes codex off the list of denied plugins, which this route needs.':
    'Quita codex de la lista de plugins prohibidos, que esta ruta necesita.',
  "Takes the choice of a sign-in that is gone from {chats} of {who}, so that they use the agent's order.":
    'Quita de {chats} de {who} la elección de un inicio de sesión desaparecido, para que usen el orden del agente.',
  'Takes the copy of {account} out of the store of {who}, which then uses the one it inherits.':
    'Saca la copia de {account} del almacén de {who}, que entonces usa la que hereda.',
  'Takes {account} ({profileId}), which no model uses and which no longer works, out of the store.':
    'Saca del almacén {account} ({profileId}), que ningún modelo usa y ya no funciona.',
  'Tell the running gateway': 'Avisar al gateway en marcha',
  'Test notice of Clawlamp': 'Aviso de prueba de Clawlamp',
  'That change is too old to undo.': 'Ese cambio es demasiado antiguo para deshacerlo.',
  'That command was not understood.': 'No se entendió esa orden.',
  'That file is no OpenClaw that could be run from here.':
    'Ese archivo no es un OpenClaw que se pueda ejecutar desde aquí.',
  'That is a different account than before.': 'Es otra cuenta que antes.',
  'That is a different account. Before: {before}. Now: {after}. Nothing has been changed yet.':
    'Es otra cuenta. Antes: {before}. Ahora: {after}. Aún no se ha cambiado nada.',
  'That is no address of a gateway.': 'Eso no es la dirección de un gateway.',
  'That is no full path of a program, so it was not kept.':
    'Eso no es la ruta completa de un programa, así que no se guardó.',
  'That is no https address, so it was not kept.': 'Eso no es una dirección https, así que no se guardó.',
  'That is not the answer of this sign-in.': 'Esa no es la respuesta de este inicio de sesión.',
  'That sign-in was renewed since, so its old copy would sign everyone out.':
    'Ese inicio de sesión se renovó desde entonces, así que su copia antigua cerraría la sesión de todos.',
  'The Codex CLI uses it.': 'La CLI de Codex lo usa.',
  'The Codex configuration allows some workspaces only, and which one this token belongs to is known to the server only.':
    'La configuración de Codex solo permite algunos espacios de trabajo, y a cuál pertenece este token solo lo sabe el servidor.',
  'The Codex configuration was not understood': 'No se entendió la configuración de Codex',
  'The Codex folder does not exist': 'La carpeta de Codex no existe',
  'The Codex login cannot be read': 'No se puede leer el inicio de sesión de Codex',
  'The Codex login is incomplete': 'El inicio de sesión de Codex está incompleto',
  'The Codex program was not found.': 'No se encontró el programa Codex.',
  'The OpenClaw program belongs to {user}': 'El programa OpenClaw pertenece a {user}',
  'The OpenClaw program that owns this store was not found.':
    'No se encontró el programa OpenClaw dueño de este almacén.',
  'The OpenClaw program was not found, so nothing can be signed in or repaired there. Add --openclaw-bin with its path.':
    'No se encontró el programa OpenClaw, así que ahí no se puede iniciar sesión ni reparar nada. Añada --openclaw-bin con su ruta.',
  'The access token of {account} has ended. That is normal: {owner} holds a refresh token and renews it when it is needed.':
    'El token de acceso de {account} ha caducado. Es normal: {owner} tiene un token de renovación y lo renueva cuando hace falta.',
  'The access token of {account} has ended. There is a refresh token, but whether this {owner} can use it is not known.':
    'El token de acceso de {account} ha caducado. Hay un token de renovación, pero no se sabe si este {owner} puede usarlo.',
  'The access token was issued': 'Se emitió el token de acceso',
  'The address of the ping could not be reached.': 'No se pudo alcanzar la dirección del ping.',
  'The backup could not be written.': 'No se pudo escribir la copia de seguridad.',
  'The backup is kept. Open the details for its place.':
    'La copia de seguridad se conserva. Los detalles dicen dónde.',
  'The browser could not be opened.': 'No se pudo abrir el navegador.',
  'The bundle would have held something private.': 'El paquete habría contenido algo privado.',
  'The clock of this machine is behind': 'El reloj de esta máquina atrasa',
  'The clock of this machine jumped ahead': 'El reloj de esta máquina saltó hacia delante',
  'The clock of this machine jumped from {from} to {to}': 'El reloj de esta máquina saltó de {from} a {to}',
  'The clock of this machine went back': 'El reloj de esta máquina retrocedió',
  'The codex plugin is on the deny list, and this route needs it.':
    'El plugin codex está en la lista de prohibidos y esta ruta lo necesita.',
  'The codex plugin is switched off, and this route needs it.':
    'El plugin codex está desactivado y esta ruta lo necesita.',
  'The codex program.': 'El programa codex.',
  'The codex runtime is not installed': 'El entorno codex no está instalado',
  'The codex runtime that this route needs is not installed.':
    'El entorno codex que esta ruta necesita no está instalado.',
  'The configuration cannot be read': 'No se puede leer la configuración',
  'The configuration of OpenClaw changed during the sign-in.':
    'La configuración de OpenClaw cambió durante el inicio de sesión.',
  'The credential store cannot be read': 'No se puede leer el almacén de credenciales',
  'The credential store cannot be read. {note}': 'No se puede leer el almacén de credenciales. {note}',
  'The credential store could not be read.': 'No se pudo leer el almacén de credenciales.',
  'The credential store is held locked': 'El almacén de credenciales está bloqueado',
  'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated.':
    'La base de datos del agente {agents} es de un OpenClaw anterior, y OpenClaw {version} no la lee hasta que se migre.',
  'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated. A first run of its doctor can end half done: a second one, or the start of the gateway, finishes it.':
    'La base de datos del agente {agents} es de un OpenClaw anterior, y OpenClaw {version} no la lee hasta que se migre. Una primera ejecución de su doctor puede quedar a medias: una segunda, o el arranque del gateway, la termina.',
  'The database of agent {agent} belongs to agent {owner}':
    'La base de datos del agente {agent} pertenece al agente {owner}',
  'The default is used until it is set again.': 'Se usa el valor por defecto hasta que se fije de nuevo.',
  'The disk may not be written.': 'No se puede escribir en el disco.',
  'The disk reported an error.': 'El disco informó de un error.',
  'The entry of {account} holds an API key where the token of a ChatGPT sign-in belongs. OpenClaw sends it to ChatGPT, which takes no API keys.':
    'La entrada de {account} contiene una clave de API donde debe estar el token de un inicio de sesión de ChatGPT. OpenClaw la envía a ChatGPT, que no acepta claves de API.',
  'The entry {profileId} is not in a form that OpenClaw writes, so nothing can be said about it.':
    'La entrada {profileId} no tiene una forma que OpenClaw escriba, así que nada se puede decir de ella.',
  'The file belongs to another user': 'El archivo es de otro usuario',
  'The file could not be written.': 'No se pudo escribir el archivo.',
  'The file is read-only': 'El archivo es de solo lectura',
  'The file itself': 'El propio archivo',
  'The file of agent {agents} is not in the form that OpenClaw reads, so it takes it for empty. What stands in it is untouched.':
    'El archivo del agente {agents} no tiene la forma que OpenClaw lee, así que lo toma por vacío. Lo que contiene está intacto.',
  'The file of the Codex login is read-only. Codex will renew the login, fail to store it, and lose it.':
    'El archivo de inicio de sesión de Codex es de solo lectura. Codex lo renovará, no podrá guardarlo y lo perderá.',
  'The file says that another program hands Codex its tokens and renews them. Whether that program still does cannot be told from the file.':
    'El archivo dice que otro programa entrega a Codex sus tokens y los renueva. Si aún lo hace no se ve en el archivo.',
  'The folder belongs to another user': 'La carpeta es de otro usuario',
  'The folder is read-only (mode {mode})': 'La carpeta es de solo lectura (modo {mode})',
  'The folder of {agents}': 'La carpeta de {agents}',
  'The gateway': 'El gateway',
  'The gateway at {name} tells nothing': 'El gateway de {name} no dice nada',
  'The gateway calls the sign-in of {account} {status}. Whether it can renew it cannot be told from here.':
    'El gateway llama {status} al inicio de sesión de {account}. Desde aquí no se sabe si puede renovarlo.',
  'The gateway could not be asked. Restart it before its next turn.':
    'No se pudo preguntar al gateway. Reinícielo antes de su próximo turno.',
  'The gateway could not be asked. {why}': 'No se pudo preguntar al gateway. {why}',
  'The gateway did not answer.': 'El gateway no respondió.',
  'The gateway did not take the token or password.': 'El gateway no aceptó el token o la contraseña.',
  'The gateway does not start': 'El gateway no arranca',
  'The gateway gave no answer that could be read.': 'El gateway no dio ninguna respuesta legible.',
  'The gateway has not let this device in for that yet.':
    'El gateway aún no ha admitido este dispositivo para eso.',
  'The gateway has stored it, but said: {words}': 'El gateway lo ha guardado, pero dijo: {words}',
  'The gateway in use runs {where}. The sign-ins of this machine stand in {stateDir}, and signing in here changes nothing there.':
    'El gateway en uso funciona {where}. Los inicios de sesión de esta máquina están en {stateDir}, e iniciar sesión aquí no cambia nada allí.',
  'The gateway is not running': 'El gateway no está en marcha',
  'The gateway is up, but no sign-in of agent {agent} for {model} works. It cannot tell you so itself.':
    'El gateway funciona, pero ningún inicio de sesión del agente {agent} para {model} sirve. Él mismo no puede decírselo.',
  'The gateway keeps its old sign-in until the new one is there':
    'El gateway guarda su antiguo inicio de sesión hasta que llegue el nuevo',
  'The gateway log says {reason}': 'El registro del gateway dice {reason}',
  'The gateway may still hold the old sign-in. Restart it now? What runs in it is cut off. [y/N]':
    'Puede que el gateway aún tenga el inicio de sesión antiguo. ¿Reiniciarlo ahora? Lo que corre en él se corta. [y/N]',
  'The gateway of {install} is not running': 'El gateway de {install} no está en marcha',
  'The gateway reads another configuration': 'El gateway lee otra configuración',
  'The gateway reads its sign-ins from {stateDir}{who}. Signing in from this shell writes to {stateDir2}.':
    'El gateway lee sus inicios de sesión de {stateDir}{who}. Iniciar sesión desde esta terminal escribe en {stateDir2}.',
  'The gateway reads {configPath}, this shell {configPath2}. Order and routes shown here are those of this shell.':
    'El gateway lee {configPath}, esta terminal {configPath2}. El orden y las rutas mostrados son los de esta terminal.',
  'The gateway refused the request.': 'El gateway rechazó la petición.',
  'The gateway reports the end {moment}': 'El gateway informa del fin {moment}',
  'The gateway runs': 'El gateway está en marcha',
  'The gateway runs on another host': 'El gateway funciona en otra máquina',
  'The gateway runs on another machine and was not asked.':
    'El gateway funciona en otra máquina y no se le preguntó.',
  'The gateway runs with other settings than this shell':
    'El gateway funciona con otros ajustes que esta terminal',
  'The gateway says {status}': 'El gateway dice {status}',
  'The gateway still holds the old sign-in': 'El gateway aún tiene el inicio de sesión antiguo',
  'The gateway still holds the old sign-in.': 'El gateway aún tiene el inicio de sesión antiguo.',
  'The gateway still writes its log': 'El gateway aún escribe su registro',
  'The gateway stored the new sign-in and took it into use':
    'El gateway guardó el nuevo inicio de sesión y empezó a usarlo',
  'The gateway was restarted.': 'El gateway se reinició.',
  'The gateway was started.': 'El gateway se ha iniciado.',
  'The hook could not be started ({code}).': 'No se pudo arrancar el programa de aviso ({code}).',
  'The hook did not end in time.': 'El programa de aviso no terminó a tiempo.',
  'The hook ended with code {code}.': 'El programa de aviso terminó con el código {code}.',
  'The hook was not run, because {path} belongs to another account or others may change it.':
    'El programa de aviso no se ejecutó, porque {path} pertenece a otra cuenta u otros pueden cambiarlo.',
  'The key of this change is no longer on this machine.':
    'La clave de este cambio ya no está en este equipo.',
  [`The lamp is the desktop app of Clawlamp: an icon in the menu bar, on the same engine as this program. It comes as a package for your system, which brings this program too.

  {address}
`]:
    `La lámpara es la aplicación de escritorio de Clawlamp: un icono en la barra de menús, sobre el mismo motor que este programa. Viene como paquete para su sistema, que también trae este programa.

  {address}
`,
  'The last notice went out.': 'El último aviso salió.',
  'The last reading failed, so nothing can be said about any sign-in. Clawlamp tries again soon.':
    'La última lectura falló, así que nada se puede decir de ningún inicio de sesión. Clawlamp lo intentará de nuevo pronto.',
  'The last real use of {account} failed: {reason}.{inFuture}':
    'El último uso real de {account} falló: {reason}.{inFuture}',
  'The list of allowed plugins leaves out codex, and this route needs it.':
    'La lista de plugins permitidos omite codex y esta ruta lo necesita.',
  'The log of the gateway tells that the sign-in of {account} was refused. Its status still says {status}, which is only a date.':
    'El registro del gateway dice que el inicio de sesión de {account} fue rechazado. Su estado aún dice {status}, que es solo una fecha.',
  'The log of the gateway tells that the sign-in of {account} was refused. Whether somebody signed in since cannot be told from here.':
    'El registro del gateway dice que el inicio de sesión de {account} fue rechazado. Desde aquí no se sabe si alguien inició sesión después.',
  'The log that the settings name is not read': 'El registro que nombra la configuración no se lee',
  'The login file of Codex is damaged or closed to us. Codex may be writing it, so it was read more than once.':
    'El archivo de inicio de sesión de Codex está dañado o cerrado para nosotros. Codex quizá lo esté escribiendo, así que se leyó más de una vez.',
  'The login it had is still there. Open the details for its own words.':
    'El inicio de sesión que tenía sigue ahí. Los detalles muestran sus propias palabras.',
  'The model has its old name (openai-codex), which this OpenClaw no longer routes.':
    'El modelo lleva su nombre antiguo (openai-codex), que este OpenClaw ya no enruta.',
  'The model names {pin} as its sign-in, and that one cannot be used.':
    'El modelo nombra {pin} como su inicio de sesión, y ese no se puede usar.',
  'The next call uses {account}, because {reason}.{aside}{passedOver}':
    'La próxima llamada usa {account}, porque {reason}.{aside}{passedOver}',
  "The next call uses {account}, the login in this agent's Codex home, because OpenClaw holds no sign-in that it can use here.{over}":
    'La próxima llamada usa {account}, el inicio de sesión de la carpeta de Codex de este agente, porque OpenClaw no tiene ninguno que pueda usar aquí.{over}',
  'The next call uses {account}, the own login of Codex, because OpenClaw holds no sign-in that it can use here.{over}':
    'La próxima llamada usa {account}, el inicio de sesión propio de Codex, porque OpenClaw no tiene ninguno que pueda usar aquí.{over}',
  'The next call uses {account}, the own login of Codex, which takes turns with the sign-ins of OpenClaw.{over}':
    'La próxima llamada usa {account}, el inicio de sesión propio de Codex, que se turna con los de OpenClaw.{over}',
  'The old state could not be put back.': 'No se pudo reponer el estado antiguo.',
  'The old state was put back.': 'Se repuso el estado antiguo.',
  'The old state was put back. Open Why for the reason.':
    'Se repuso el estado antiguo. El motivo está en «Por qué».',
  'The old state was put back. Open the details for the reason.':
    'Se repuso el estado antiguo. Los detalles dicen el motivo.',
  'The old state was put back. See the reason: {command}':
    'Se repuso el estado antiguo. Vea el motivo: {command}',
  'The openclaw program.': 'El programa openclaw.',
  'The order leaves out the working sign-in': 'El orden omite el inicio de sesión que funciona',
  'The order names {names}': 'El orden nombra {names}',
  'The order names {profile}, which does not exist': 'El orden nombra {profile}, que no existe',
  'The order of agent {agent} names sign-ins that it cannot see. They lie in another store of this OpenClaw.':
    'El orden del agente {agent} nombra inicios de sesión que no puede ver. Están en otro almacén de este OpenClaw.',
  'The order still leaves this sign-in out.': 'El orden aún omite este inicio de sesión.',
  'The own database of agent {agent} holds no sign-in':
    'La base de datos propia del agente {agent} no tiene ningún inicio de sesión',
  'The own login of Codex, which OpenClaw takes only until its access token ends':
    'El inicio de sesión propio de Codex, que OpenClaw solo toma hasta que termina su token de acceso',
  'The pause ended': 'La pausa terminó',
  'The pause was lifted early': 'La pausa se quitó antes de tiempo',
  'The ping was answered with HTTP {status}.': 'El ping recibió como respuesta HTTP {status}.',
  'The profile points at it': 'El perfil apunta a él',
  'The profile {profileId} and the token in it belong to different accounts.':
    'El perfil {profileId} y su token pertenecen a cuentas distintas.',
  'The provider answered a read that Codex made with the new sign-in':
    'El proveedor respondió a una lectura que Codex hizo con el nuevo inicio de sesión',
  'The provider answered a read with the new access token':
    'El proveedor respondió a una lectura con el nuevo token de acceso',
  'The provider answered the gateway with the new sign-in':
    'El proveedor respondió al gateway con el nuevo inicio de sesión',
  'The provider refused a call because the workspace is deactivated. The sign-in of {account} is not what is wrong with it: another workspace has to be chosen.':
    'El proveedor rechazó una llamada porque el espacio de trabajo está desactivado. El fallo no está en el inicio de sesión de {account}: hay que elegir otro espacio de trabajo.',
  'The provider refused the new sign-in at its first use. Signing in again will not help: wait, or look at the details.':
    'El proveedor rechazó el nuevo inicio de sesión en su primer uso. Iniciar sesión de nuevo no ayudará: espere o mire los detalles.',
  'The provider refuses good sign-ins': 'El proveedor rechaza inicios de sesión buenos',
  'The provider refuses this network': 'El proveedor rechaza esta red',
  'The reading failed ({codes})': 'La lectura falló ({codes})',
  'The renewal of {account} took longer than OpenClaw waits. That hides the true reason: it may be a slow network, or a refused sign-in.':
    'La renovación de {account} tardó más de lo que OpenClaw espera. Eso oculta el motivo real: quizá una red lenta o un inicio de sesión rechazado.',
  'The repair did not help.': 'La reparación no ayudó.',
  'The route cannot use its sign-in': 'La ruta no puede usar su inicio de sesión',
  'The running gateway': 'El gateway en marcha',
  'The running gateway reports the new sign-in': 'El gateway en marcha informa del nuevo inicio de sesión',
  'The running gateway was told': 'El gateway en marcha fue avisado',
  'The running gateway wrote its old sign-in back over the new one. This version of OpenClaw does that at each turn until the gateway is restarted: restart it, then sign in again.':
    'El gateway en marcha escribió su inicio de sesión antiguo sobre el nuevo. Esta versión de OpenClaw lo hace en cada turno hasta reiniciar el gateway: reinícielo y luego inicie sesión de nuevo.',
  'The same refresh token stands here for {holder}': 'El mismo token de renovación está aquí para {holder}',
  'The same sign-in stands here ({row})': 'El mismo inicio de sesión está aquí ({row})',
  'The script that lets bash, zsh, fish or powershell complete commands and names.':
    'El script con el que bash, zsh, fish o powershell completan órdenes y nombres.',
  'The secret of {profile} stands with "{provider}"': 'El secreto de {profile} está en «{provider}»',
  'The service': 'El servicio',
  'The service cannot be given this command.': 'No se puede dar esta orden al servicio.',
  'The service has neither a hook nor a webhook.': 'El servicio no tiene ni hook ni webhook.',
  'The service is at work: last sign of life {moment}.':
    'El servicio está trabajando: última señal de vida {moment}.',
  'The service is installed, and has left no sign of life yet.':
    'El servicio está instalado y aún no ha dado señal de vida.',
  'The service is not installed.': 'El servicio no está instalado.',
  'The service is silent: no sign of life since {moment}.':
    'El servicio está en silencio: sin señal de vida desde {moment}.',
  'The service manager of the system did not take it.': 'El gestor de servicios del sistema no lo aceptó.',
  'The service that was installed to watch over these sign-ins leaves no sign of life. Until it runs again nobody is told by hook or webhook.':
    'El servicio instalado para vigilar estos inicios de sesión no da señal de vida. Hasta que vuelva a funcionar, no se avisa a nadie por hook ni webhook.',
  'The setting {setting} is of an older OpenClaw': 'El ajuste {setting} es de un OpenClaw anterior',
  'The setting {setting} refers to "{provider}"': 'El ajuste {setting} se refiere a «{provider}»',
  'The shared store holds no sign-in': 'El almacén común no tiene ningún inicio de sesión',
  'The shared store holds sign-ins, but nothing tells OpenClaw to look there any more. Agent {agent} reads another store, which has none.':
    'El almacén compartido tiene inicios de sesión, pero nada dice ya a OpenClaw que mire allí. El agente {agent} lee otro almacén, que no tiene ninguno.',
  'The sign-in page said no.': 'La página de inicio de sesión dijo que no.',
  'The sign-in server did not answer.': 'El servidor de inicio de sesión no respondió.',
  'The sign-in server offers no sign-in by code here.':
    'El servidor de inicio de sesión no ofrece aquí el inicio con código.',
  'The sign-in server refused the region or proxy of the gateway, not {account}. Signing in again will not help.':
    'El servidor de inicio de sesión rechazó la región o el proxy del gateway, no {account}. Iniciar sesión de nuevo no ayudará.',
  'The sign-in server refused this network or region.':
    'El servidor de inicio de sesión rechazó esta red o región.',
  'The sign-in server refused this sign-in.':
    'El servidor de inicio de sesión rechazó este inicio de sesión.',
  'The sign-in server sent an incomplete answer.':
    'El servidor de inicio de sesión envió una respuesta incompleta.',
  'The sign-in was cancelled.': 'Se canceló el inicio de sesión.',
  'The sign-in was not allowed': 'No se permitió el inicio de sesión',
  'The sign-in {profile} exists and is passed over':
    'El inicio de sesión {profile} existe y se pasa por alto',
  'The sign-ins of agent {agents} still lie in the files of an older OpenClaw, and OpenClaw {version} reads its database alone.':
    'Los inicios de sesión del agente {agents} siguen en los archivos de un OpenClaw anterior, y OpenClaw {version} solo lee su base de datos.',
  'The store changed meanwhile.': 'El almacén cambió entretanto.',
  'The store holds another sign-in of {account} than the running gateway, which took its copy before. A call may use that copy, and some versions write it back over the store.':
    'El almacén tiene otro inicio de sesión de {account} que el gateway en marcha, que tomó su copia antes. Una llamada puede usar esa copia, y algunas versiones la escriben de vuelta sobre el almacén.',
  'The store holds the end {moment}': 'El almacén tiene el fin {moment}',
  'The store of agent {agents} could not be read, so nothing can be said about its sign-ins.':
    'El almacén del agente {agents} no se pudo leer, así que nada se puede decir de sus inicios de sesión.',
  'The store of agent {agents} has schema {schemaVersion}, which this Clawlamp does not know. It reads and writes nothing there.':
    'El almacén del agente {agents} tiene el esquema {schemaVersion}, que este Clawlamp no conoce. No lee ni escribe nada allí.',
  'The store that is read holds no sign-in': 'El almacén que se lee no tiene ningún inicio de sesión',
  'The system does not run it now.': 'El sistema no lo ejecuta ahora.',
  'The system keyring ({program}) gives no answer, so the key of the backups is kept in a file that only you can read.':
    'El llavero del sistema ({program}) no responde, por eso la clave de las copias se guarda en un archivo que solo tú puedes leer.',
  'The system keyring gives no answer: the backup key is a private file':
    'El llavero del sistema no responde: la clave de las copias es un archivo privado',
  'The system keyring has not been needed yet': 'El llavero del sistema aún no ha hecho falta',
  'The system keyring is locked': 'El llavero del sistema está bloqueado',
  'The system keyring is locked, so the key of this backup is kept in a file that only you can read.':
    'El llavero del sistema está bloqueado, por eso la clave de esta copia se guarda en un archivo que solo tú puedes leer.',
  'The system keyring is locked.': 'El llavero del sistema está bloqueado.',
  'The system keyring is locked: the backup key is a private file':
    'El llavero del sistema está bloqueado: la clave de las copias es un archivo privado',
  'The time is earlier than at the last reading, so either now or then no date could be trusted.':
    'La hora es anterior a la de la última lectura, así que ahora o entonces ninguna fecha era fiable.',
  'The time is more than half a year later than at the last reading. Until something confirms it, no date here can be trusted.':
    'La hora es más de medio año posterior a la última lectura. Hasta que algo la confirme, ninguna fecha de aquí es fiable.',
  'The timeline could not be written.': 'No se pudo escribir el historial.',
  'The timeline file cannot be read.': 'El archivo del historial no se puede leer.',
  'The timeline file is damaged, so what happened before is not shown.':
    'El archivo del historial está dañado, así que no se muestra lo que pasó antes.',
  'The timeline was damaged and begins anew; the old file is {file}':
    'La cronología estaba dañada y empieza de nuevo; el archivo antiguo es {file}',
  'The token of the gateway ends soon': 'El token del gateway caduca pronto',
  'The token of the gateway has ended': 'El token del gateway ha caducado',
  'The token of {account} ends soon, and there is nothing to renew it with.':
    'El token de {account} caduca pronto y no hay con qué renovarlo.',
  'The token of {account} has ended, and there is nothing to renew it with.':
    'El token de {account} ha caducado y no hay con qué renovarlo.',
  'The token of {account} has ended, and this OpenClaw does not renew it.':
    'El token de {account} ha caducado y este OpenClaw no lo renueva.',
  'The token of {account} lasts hours by its nature, and this OpenClaw does not renew it.':
    'El token de {account} dura horas por naturaleza y este OpenClaw no lo renueva.',
  'The token of {account} was made with an end date, and nothing renews it.':
    'El token de {account} se hizo con fecha de fin y nada lo renueva.',
  'The token was forgotten.': 'El token se olvidó.',
  'The token was kept.': 'El token se guardó.',
  'The tokens cannot be read': 'Los tokens no se pueden leer',
  'The tokens of {account} are sealed in a way that this OpenClaw does not open.':
    'Los tokens de {account} están sellados de una forma que este OpenClaw no abre.',
  "The tokens of {account} are sealed with a key in the system keychain. Clawlamp does not open other programs' items, so it cannot tell whether they can be read.":
    'Los tokens de {account} están sellados con una clave del llavero del sistema. Clawlamp no abre elementos de otros programas, así que no puede decir si se pueden leer.',
  'The turn failed.': 'El turno falló.',
  'The turn failed. The log of OpenClaw says why.': 'El turno falló. El registro de OpenClaw dice por qué.',
  'The variable takes the place of every stored login, and Codex stops at this one: it is neither a personal access token nor an agent identity.':
    'La variable ocupa el lugar de todo inicio de sesión guardado, y Codex se detiene en esta: no es un token de acceso personal ni una identidad de agente.',
  'The watching service is silent': 'El servicio de vigilancia está en silencio',
  'The way to this gateway is not encrypted, so it is asked only when you ask.':
    'El camino a este gateway no está cifrado, así que solo se le pregunta cuando usted lo pide.',
  'The way to this gateway is not encrypted: whoever is on it reads the token.':
    'El camino a este gateway no está cifrado: quien esté en él lee el token.',
  'The way to {name} is not encrypted: whoever is on it reads the token. Ask it all the same? [y/N] ':
    'El camino a {name} no está cifrado: quien esté en él lee el token. ¿Preguntar de todos modos? [y/N] ',
  'The webhook answered with HTTP {status}.': 'El webhook respondió con HTTP {status}.',
  'The webhook could not be reached.': 'No se pudo alcanzar el webhook.',
  'The {what} variable {name} has another value for {gateway} than in this shell':
    'La variable de {what} {name} tiene para {gateway} otro valor que en esta terminal',
  'The {what} variable {name} is set for {gateway} and not in this shell':
    'La variable de {what} {name} está definida para {gateway} y no en esta terminal',
  'The {what} variable {name} is set in this shell and not for {gateway}':
    'La variable de {what} {name} está definida en esta terminal y no para {gateway}',
  'Then the clock showed this time': 'Después el reloj mostró esta hora',
  'Then the lamp is there before anything fails. The settings change it at any time.':
    'Así la lámpara está antes de que algo falle. Puede cambiarlo en cualquier momento en los ajustes.',
  'There is a file of that name.': 'Ya hay un archivo con ese nombre.',
  'There is more than Clawlamp looks at. What was left out may say something else.':
    'Hay más de lo que Clawlamp mira. Lo que quedó fuera puede decir otra cosa.',
  'There is no change to undo.': 'No hay ningún cambio que deshacer.',
  'There is no space left on the disk.': 'No queda espacio en el disco.',
  'There was nobody to ask.': 'No había a quién preguntar.',
  'These homes hold copies of one sign-in. Its refresh token works once, so whichever Codex renews first signs the others out.':
    'Estas carpetas tienen copias de un inicio de sesión. Su token de renovación vale una vez, así que el Codex que renueve primero cierra la sesión de los demás.',
  'This Clawlamp is only here for the moment, so no service can rely on it.':
    'Este Clawlamp solo está aquí de momento, así que ningún servicio puede contar con él.',
  'This Codex is started by a script, which is not run from here.':
    'Este Codex lo arranca un script, que desde aquí no se ejecuta.',
  'This OpenClaw is older than its settings': 'Este OpenClaw es más antiguo que sus ajustes',
  'This OpenClaw is older than its store': 'Este OpenClaw es más antiguo que su almacén',
  'This OpenClaw is older than its store or its settings.':
    'Este OpenClaw es más antiguo que su almacén o sus ajustes.',
  'This OpenClaw needs a newer Node.': 'Este OpenClaw necesita un Node más nuevo.',
  'This OpenClaw offers no safe way to write its store.':
    'Este OpenClaw no ofrece una forma segura de escribir su almacén.',
  'This belongs to another account, or others may change it.':
    'Esto pertenece a otra cuenta, u otros pueden cambiarlo.',
  'This belongs to {user}': 'Esto pertenece a {user}',
  'This desktop has no tray, so this window stands in. On GNOME, the AppIndicator extension adds one.':
    'Este escritorio no tiene bandeja, así que esta ventana la sustituye. En GNOME, la extensión AppIndicator añade una.',
  'This entry cannot be read': 'Esta entrada no se puede leer',
  'This entry holds no secret that OpenClaw reads':
    'Esta entrada no contiene ningún secreto que OpenClaw lea',
  'This is a drill: everything here is made up, and nothing of yours is read or changed.':
    'Esto es un simulacro: todo aquí es inventado y nada suyo se lee ni se cambia.',
  'This is all of it: no secret, no address, no home folder. It is checked for them each time it is made.':
    'Esto es todo: ningún secreto, ninguna dirección, ninguna carpeta personal. Se comprueba cada vez que se crea.',
  'This is done:': 'Se hace esto:',
  'This is not the answer Clawlamp waits for': 'Esta no es la respuesta que Clawlamp espera',
  'This machine does not trust the certificate it was shown.':
    'Esta máquina no confía en el certificado que se le mostró.',
  'This release looks at the forced settings only when a call is made.':
    'Esta versión solo mira los ajustes forzados cuando se hace una llamada.',
  'This shell reads another one': 'Esta shell lee otra',
  'This sign-in belongs to another program, which renews it itself.':
    'Este inicio de sesión pertenece a otro programa, que lo renueva él mismo.',
  'This sign-in ends soon': 'Este inicio de sesión caduca pronto',
  'This sign-in has ended': 'Este inicio de sesión ha caducado',
  'This sign-in uses port {taken}, since port {port} is held by {holder}.':
    'Este inicio de sesión usa el puerto {taken}, ya que el puerto {port} lo ocupa {holder}.',
  'This sign-in was rejected': 'Este inicio de sesión fue rechazado',
  'This sign-in was rejected once': 'Este inicio de sesión fue rechazado una vez',
  'This store comes from another machine': 'Este almacén viene de otra máquina',
  'This store is newer than Clawlamp': 'Este almacén es más nuevo que Clawlamp',
  'This store is newer than Clawlamp knows.': 'Este almacén es más nuevo de lo que Clawlamp conoce.',
  'This store may not be written.': 'Este almacén no se puede escribir.',
  'This store was made at another path': 'Este almacén se creó en otra ruta',
  'This token ends soon': 'Este token caduca pronto',
  'This would be done:': 'Se haría esto:',
  Timeline: 'Cronología',
  'Timeline of {title}': 'Cronología de {title}',
  To: 'Hasta',
  'To see how it looks: {command}': 'Para ver cómo es: {command}',
  'Token ended {moment}': 'El token caducó el {moment}',
  'Token ends {moment}': 'El token caduca el {moment}',
  'Token file that no profile refers to': 'Archivo de tokens al que no se refiere ningún perfil',
  'Token of the gateway at {name} (kept sealed, for this address alone; nothing for none): ':
    'Token del gateway en {name} (se guarda sellado, solo para esta dirección; vacío si no hay): ',
  'Tokens leave this program only into their owner’s own store and to the server that issued them.':
    'Los tokens salen de este programa solo hacia el almacén de su dueño y el servidor que los emitió.',
  'Tokens of {profileId}': 'Tokens de {profileId}',
  'Tokens of {profileId} for {who}': 'Tokens de {profileId} para {who}',
  'Tokens stand in a file that is open to others or linked from elsewhere.':
    'Hay tokens en un archivo abierto a otros o enlazado desde otro lugar.',
  Trust: 'Confianza',
  'Try again. If it repeats, report it with the details.':
    'Inténtelo de nuevo. Si se repite, informe con los detalles.',
  'Try one real turn': 'Probar un turno real',
  'Two fresh sign-ins in different places were refused within minutes. That looks like the provider. Signing in again now would not help.':
    'Dos inicios de sesión recientes en lugares distintos fueron rechazados en minutos. Eso parece cosa del proveedor. Iniciar sesión ahora no ayudaría.',
  Undo: 'Deshacer',
  'Undo "{title}" of {moment}? [y/N]': '¿Deshacer «{title}» de {moment}? [y/N]',
  'Undo puts back exactly what was there, for 30 days, unless something newer stands there by then.':
    'Deshacer repone exactamente lo que había, durante 30 días, salvo que para entonces haya allí algo más nuevo.',
  'Undo puts the file back byte for byte, for 30 days; if more was changed by then, only this setting.':
    'Deshacer repone el archivo byte a byte, durante 30 días; si para entonces cambió algo más, solo este ajuste.',
  'Undo {title}': 'Deshacer {title}',
  'Undo: {command} (until {moment})': 'Deshacer: {command} (hasta {moment})',
  'Undoing: {title}…': 'Deshaciendo: {title}…',
  'Undone: {title}.': 'Deshecho: {title}.',
  'Unlock it or start one. Clawlamp works without it.':
    'Desbloquéelo o inicie uno. Clawlamp funciona sin él.',
  'Unlock it, then read again. Sign-ins are read without it: it only keeps the key of the backups, which is a private file meanwhile.':
    'Desbloquéelo y lea de nuevo. Los inicios de sesión se leen sin él: solo guarda la clave de las copias, que entretanto es un archivo privado.',
  'Unlock it, then try again.': 'Desbloquéalo y vuelve a intentarlo.',
  'Unmute notices': 'Volver a mostrar avisos',
  'Unset CODEX_ACCESS_TOKEN': 'Quitar CODEX_ACCESS_TOKEN',
  'Unset CODEX_ACCESS_TOKEN to use the stored login':
    'Quitar CODEX_ACCESS_TOKEN para usar el inicio de sesión guardado',
  'Update Clawlamp': 'Actualizar Clawlamp',
  'Update OpenClaw, or let it run this model without the codex runtime':
    'Actualizar OpenClaw o dejar que use este modelo sin el entorno codex',
  'Usage: clawlamp COMMAND [options]': 'Uso: clawlamp ORDEN [opciones]',
  'Usage: {line}': 'Uso: {line}',
  'Use a code instead': 'Usar un código',
  'Use it': 'Usarla',
  'Use one configuration for both': 'Usar una sola configuración para ambos',
  'Use the new account? [y/N]': '¿Usar la cuenta nueva? [y/N]',
  'Use the newer sign-in': 'Usar el inicio de sesión más nuevo',
  'Used ahead of now: {account}': 'Usado después de ahora: {account}',
  'Used instead: {profile}': 'Usado en su lugar: {profile}',
  'Used instead: {profile} for {model}': 'Usado en su lugar: {profile} para {model}',
  'Used with success since': 'Usado con éxito desde entonces',
  'Version changed from {from} to {to}': 'La versión cambió de {from} a {to}',
  'Wait a moment': 'Esperar un momento',
  'Wait a moment, then try again.': 'Espere un momento y vuelva a intentarlo.',
  'Wait an hour, then look again': 'Esperar una hora y volver a mirar',
  'Wait for the end of the pause': 'Esperar el fin de la pausa',
  'Wait for the next call': 'Esperar la próxima llamada',
  'Wait for the next reading': 'Esperar la próxima lectura',
  'Wait for {name}, or end it': 'Esperar a {name} o terminarlo',
  'Wait, or find the program behind it': 'Esperar o buscar el programa que hay detrás',
  'Warn before a sign-in ends': 'Avisar antes de que caduque una sesión',
  Watched: 'Vigilado',
  'Way of signing in: {mode}': 'Forma de iniciar sesión: {mode}',
  'Webhook (https address)': 'Webhook (dirección https)',
  'Webhook: {host}': 'Webhook: {host}',
  'What Clawlamp kept of this change does not open with its key.':
    'Lo que Clawlamp guardó de este cambio no se abre con su clave.',
  'What Clawlamp sees and has done, redacted and checked, in one file for a report.':
    'Lo que Clawlamp ve y ha hecho, censurado y comprobado, en un archivo para un informe.',
  'What Clawlamp touches': 'Lo que toca Clawlamp',
  'What OpenClaw {version} would do to the store before it answers is not known, so it was not asked.':
    'No se sabe qué haría OpenClaw {version} con el almacén antes de responder, así que no se le preguntó.',
  'What a sign-in or a repair would change there. Changes nothing.':
    'Lo que un inicio de sesión o una reparación cambiaría ahí. No cambia nada.',
  'What every sign-in is worth right now. Passive: reads files, runs nothing.':
    'Lo que vale ahora cada inicio de sesión. Pasivo: lee archivos, no ejecuta nada.',
  [`What happened to every sign-in, or to one, newest first. The lamp and watch write it down while they run, login its own
outcome; status and explain only read. It holds no token, and nothing older than 90 days.
--meant says that sign-ins that are gone, a route billed by a key, and another workspace were meant: they stop being
told.

  * done by Clawlamp
`]:
    `Lo que le pasó a cada inicio de sesión, o a uno, lo más nuevo primero. La lámpara y watch lo anotan mientras corren, login su
propio resultado; status y explain solo leen. No contiene ningún token ni nada de más de 90 días.
--meant dice que los inicios de sesión desaparecidos, una ruta pagada con una clave y otro espacio de trabajo eran queridos:
dejan de avisarse.

  * hecho por Clawlamp
`,
  'What happened: sign-ins, renewals, refusals, pauses, losses. Newest first.':
    'Lo que pasó: inicios de sesión, renovaciones, rechazos, pausas, pérdidas. Lo más nuevo primero.',
  'What helps: {command}': 'Qué ayuda: {command}',
  'What is wrong': 'Lo que va mal',
  'What signing in again, and every repair that touches this sign-in, would change: which entries of which store, what stands\nthere and what will, through whose code, what may go wrong, and how to take it back. Reads only, and changes nothing.\n':
    'Lo que cambiarían un nuevo inicio de sesión y cada reparación que toca este: qué entradas de qué almacén, qué hay ahí y qué\nhabrá, por el código de quién, qué puede fallar y cómo se deshace. Solo lee, y no cambia nada.\n',
  'What stands in the place of its definition is not yours alone: {path}':
    'Lo que hay en el lugar de su definición no es solo suyo: {path}',
  'What stood there before stands there again': 'Lo que había antes está ahí de nuevo',
  'What stood there before was not kept for undo.': 'Lo que había antes no se guardó para deshacer.',
  'What the bundle holds': 'Lo que contiene el paquete',
  'What waits at the port of the gateway is no gateway of this account, so it was not asked.':
    'Lo que espera en el puerto del gateway no es un gateway de esta cuenta, así que no se le preguntó.',
  'What works in the terminal may fail in the gateway, or the other way round, because they do not see the same folders and variables.':
    'Lo que funciona en la terminal puede fallar en el gateway, o al revés, porque no ven las mismas carpetas y variables.',
  'What would be removed is what should stay: two paths lead to one file.':
    'Lo que se quitaría es lo que debe quedarse: dos rutas llevan a un mismo archivo.',
  'Where else to look: {command}': 'Dónde más buscar: {command}',
  "Where to look (the programs' own variables and defaults otherwise)":
    'Dónde mirar (si no, las variables y valores de los propios programas)',
  'Whether the identity is still accepted is known to the server only.':
    'Si la identidad aún se acepta solo lo sabe el servidor.',
  'Which of its agents use it is not told.': 'No dice cuáles de sus agentes lo usan.',
  'Which sign-in? These can be explained:': '¿Qué inicio de sesión? Se pueden explicar estos:',
  'Whoever types the code is stored: another account than {account} would stand beside it.':
    'Se guarda a quien escriba el código: otra cuenta que {account} quedaría al lado.',
  'Whose key it is and whether it still works shows only with a call.':
    'De quién es la clave y si aún vale solo se ve con una llamada.',
  Why: 'Por qué',
  'Why one sign-in is in its state, with evidence and the next step.':
    'Por qué un inicio de sesión está como está, con pruebas y el siguiente paso.',
  'With this way of signing in Codex would use the token at its server to answer, so it was not asked.':
    'Con esta forma de iniciar sesión, Codex usaría el token en su servidor para responder, así que no se le preguntó.',
  'Without the configuration of OpenClaw, nobody can tell which sign-in its routes use.':
    'Sin la configuración de OpenClaw, nadie puede decir qué inicio de sesión usan sus rutas.',
  'Without the lamp this does: {command}': 'Sin la lámpara lo hace: {command}',
  'Work on it as that account, or close it to others. Nothing was changed.':
    'Trabaje en ello con esa cuenta o ciérrelo a los demás. No se cambió nada.',
  Works: 'Funciona',
  'Works again': 'Vuelve a funcionar',
  'Works. {risk}': 'Funciona. {risk}',
  [`Writes what status, history and undo show into a new file that only you can read: no token, addresses shortened, your home
folder as "~". Before it is written, every secret that was read is looked for in it, whole and in part, in clear, backwards,
escaped and encoded; if one is found, nothing is written. --preview prints exactly what the file would hold.
`]:
    `Escribe lo que muestran status, history y undo en un archivo nuevo que solo usted puede leer: ningún token, direcciones
abreviadas, su carpeta personal como "~". Antes de escribirlo se busca en él cada secreto leído, entero y por partes, en claro,
al revés, con escapes y codificado; si se encuentra uno, no se escribe nada. --preview muestra exactamente lo que tendría.
`,
  'Written by {writer}': 'Escrito por {writer}',
  'Written by: {writer}.': 'Escrito por: {writer}.',
  'Written: {bytes, number} bytes. Read it before you send it.':
    'Escrito: {bytes, number} bytes. Léalo antes de enviarlo.',
  'You can close this tab. Clawlamp shows what happens next.':
    'Puede cerrar esta pestaña. Clawlamp muestra lo que sigue.',
  'You may not read it.': 'No puede leerlo.',
  'a call took too long': 'una llamada tardó demasiado',
  'a call was refused': 'se rechazó una llamada',
  'a call was refused for good': 'se rechazó una llamada definitivamente',
  'a command': 'una orden',
  'a file name': 'un nombre de archivo',
  'a fresh one, which nobody else holds': 'uno nuevo, que nadie más tiene',
  'a fresh sign-in is refused with token_expired while the probe says ok':
    'un inicio de sesión nuevo se rechaza con token_expired mientras la prueba dice ok',
  'a fresh sign-in is still refused with token_expired, although a fix was announced in it':
    'un inicio de sesión nuevo aún se rechaza con token_expired, aunque se anunció un arreglo en ella',
  'a gateway is running, and Clawlamp writes this store only while none is':
    'hay un gateway en marcha, y Clawlamp solo escribe este almacén mientras no lo hay',
  'a real turn': 'un turno real',
  'a sign-in': 'un inicio de sesión',
  'a sign-in that no longer works': 'un inicio de sesión que ya no funciona',
  'a start of {version} would migrate the store; copy the folder and start it yourself':
    'un arranque de {version} migraría el almacén; copie la carpeta y arránquelo usted mismo',
  'a time like {example}': 'una hora como {example}',
  'a token file': 'un archivo de tokens',
  'after a sign-in or a repair, and when you ask OpenClaw for its own word':
    'tras un inicio de sesión o una reparación, y cuando usted pide a OpenClaw su propia palabra',
  'agent {agent}': 'agente {agent}',
  'agent {agent} of OpenClaw {install}': 'agente {agent} de OpenClaw {install}',
  'agent {agent} uses another sign-in': 'el agente {agent} usa otra sesión',
  'an API key': 'una clave de API',
  'an account without a name': 'una cuenta sin nombre',
  'an https address': 'una dirección https',
  'an https address, or an http one on this machine': 'una dirección https, o una http en esta máquina',
  'an older login, which Codex does not look at': 'un inicio de sesión anterior, que Codex no mira',
  'another account signed in since, or someone signed out':
    'otra cuenta inició sesión desde entonces, o alguien cerró la sesión',
  'another credential': 'otra credencial',
  'another program': 'otro programa',
  'at each start, to look for a newer Clawlamp': 'en cada arranque, para buscar un Clawlamp más nuevo',
  'by Clawlamp: its journal, sealed backups, timeline and settings':
    'por Clawlamp: su diario, copias selladas, cronología y ajustes',
  'by Codex itself': 'por el propio Codex',
  'by the gateway itself': 'por el propio gateway',
  'by {by}, {when}': 'por {by}, {when}',
  'calls with a good sign-in end in "400 (no body)" or in a refresh time-out':
    'las llamadas con un buen inicio de sesión acaban en «400 (no body)» o en un tiempo agotado al renovar',
  'can be undone': 'se puede deshacer',
  codes: 'códigos',
  done: 'hecho',
  'done by Clawlamp': 'hecho por Clawlamp',
  ended: 'caducada',
  'ending {expiresAt}': 'caduca el {expiresAt}',
  failed: 'falló',
  'fresh ones, which nobody else holds': 'nuevos, que nadie más tiene',
  'gateway.mode is remote': 'gateway.mode es remote',
  'gateway.mode is remote, the address names {host}': 'gateway.mode es remote, la dirección nombra {host}',
  'history: say that the changes still open were meant.':
    'history: decir que los cambios aún abiertos eran queridos.',
  'holds another sign-in than the store': 'tiene otro inicio de sesión que el almacén',
  'holds what is stored': 'tiene lo que está guardado',
  'home folder': 'carpeta personal',
  'in a form that OpenClaw does not take': 'en una forma que OpenClaw no acepta',
  'in clear text': 'en texto sin cifrar',
  'in less than a minute': 'en menos de un minuto',
  'in {place}': 'en {place}',
  'it asks a question that only its own page can answer':
    'hace una pregunta que solo su propia página puede responder',
  'it asks for a scope that the sign-in server refuses (invalid_scope)':
    'pide un alcance que el servidor de inicio de sesión rechaza (invalid_scope)',
  'it belongs to another sign-in, or is cut off': 'pertenece a otro inicio de sesión o está cortada',
  'it comes first in the configured order': 'es el primero en el orden configurado',
  'it comes first in the stored order': 'es el primero en el orden guardado',
  'it comes from another sign-in server': 'viene de otro servidor de inicio de sesión',
  'it could not restart its gateway; a gateway that you started by hand is yours to restart':
    'no pudo reiniciar su gateway; un gateway que usted inició a mano debe reiniciarlo usted',
  'it could not start its gateway, which may not be set up as a service':
    'no pudo iniciar su gateway, que quizá no esté configurado como servicio',
  'it holds no code, or more than one': 'no contiene ningún código, o más de uno',
  'it is another page of this machine': 'es otra página de esta máquina',
  'it is longer than any answer': 'es más larga que cualquier respuesta',
  'it is next in turn among the stored sign-ins': 'le toca el turno entre los inicios de sesión guardados',
  'it is no address of this machine': 'no es una dirección de esta máquina',
  'it is the address of another program or machine': 'es la dirección de otro programa o máquina',
  'it is the only one this route can use': 'esta ruta no puede usar otra cosa',
  'it named a sign-in page that is not the provider’s own':
    'indicó una página de inicio de sesión que no es la del proveedor',
  'it refreshes a sign-in that is still good, and a fresh one is then refused with token_expired':
    'renueva un inicio de sesión aún bueno, y uno nuevo se rechaza luego con token_expired',
  'it runs on another machine': 'funciona en otra máquina',
  'it showed a code that is none': 'mostró un código que no lo es',
  'it takes no finished sign-in, it would only start a second one of its own':
    'no acepta un inicio de sesión ya hecho, solo empezaría otro propio',
  'it took it into use itself': 'él mismo empezó a usarlo',
  'it was restarted and does not listen yet': 'se reinició y aún no escucha',
  'it was revoked': 'fue revocado',
  'it was started and does not listen yet': 'se inició y todavía no escucha',
  'its configuration cannot be loaded': 'su configuración no se puede cargar',
  'its own copy of the tokens': 'su propia copia de los tokens',
  'its owner': 'su dueño',
  'its refresh token was already used by another copy of this sign-in':
    'otra copia de este inicio de sesión ya usó su token de renovación',
  'just now': 'ahora mismo',
  'locked out': 'en pausa',
  'locked out until {until}Z': 'en pausa hasta el {until}Z',
  'lockout cleared': 'pausa quitada',
  'logged in': 'con sesión iniciada',
  'logged in using Amazon Bedrock': 'con sesión iniciada por Amazon Bedrock',
  'logged in using ChatGPT': 'con sesión iniciada por ChatGPT',
  'login: accept another account than before, or try although it is held back; repair, undo: change without asking.':
    'login: aceptar otra cuenta que antes, o intentarlo aunque esté retenido; repair, undo: cambiar sin preguntar.',
  'login: by a code on any device.': 'login: con un código en cualquier dispositivo.',
  'login: prove it with one real, billed turn of an agent, one word long.':
    'login: probarlo con un turno real y facturado de un agente, de una palabra.',
  'models status is {view}': 'models status es {view}',
  'no OpenClaw is found for {where}': 'no se encuentra ningún OpenClaw para {where}',
  'no OpenClaw was found to ask': 'no se encontró ningún OpenClaw al que preguntar',
  'no answer is waited for': 'no se espera ninguna respuesta',
  'no gateway runs here; it takes the new sign-in when it starts':
    'aquí no hay gateway en marcha; toma el nuevo inicio de sesión al arrancar',
  'nobody, while no Codex is found': 'nadie, mientras no se encuentre Codex',
  'nobody, while no OpenClaw is found': 'nadie, mientras no se encuentre OpenClaw',
  'none of its own: the configuration decides': 'ninguno propio: decide la configuración',
  'none: it inherits the sign-in of {agent}': 'ninguna: hereda el inicio de sesión de {agent}',
  'not done': 'no hecho',
  'not listed': 'no enumerado',
  'not logged in': 'sin sesión iniciada',
  'not needed': 'no hace falta',
  'not stored': 'no guardado',
  'not usable': 'no se puede usar',
  nothing: 'nada',
  'nothing answers for the model {name}': 'nada responde por el modelo {name}',
  'nothing more': 'nada más',
  'nothing of the order is stored': 'nada del orden está guardado',
  'nothing stands at {folder} any more': 'en {folder} ya no hay nada',
  'nothing to put right': 'nada que corregir',
  'of another kind than the order expects': 'de otro tipo que el que espera el orden',
  'of no calendar': 'de ningún calendario',
  'on another host': 'en otra máquina',
  'on {host}': 'en {host}',
  'once after a sign-in, to prove the new one': 'una vez tras un inicio de sesión, para probar el nuevo',
  'once an hour, when you read again, and when you sign in there':
    'una vez por hora, cuando lee de nuevo y cuando inicia sesión allí',
  'one id': 'un identificador',
  'one of {words}': 'uno de {words}',
  'only API keys are allowed': 'solo se permiten claves de API',
  'only ChatGPT sign-ins are allowed': 'solo se permiten inicios de sesión de ChatGPT',
  'only other workspaces are allowed': 'solo se permiten otros espacios de trabajo',
  'perhaps half of a change': 'quizá la mitad de un cambio',
  'port {port} is held by {holder}': 'el puerto {port} lo ocupa {holder}',
  'process {pid}': 'proceso {pid}',
  'put first in the order': 'puesto primero en el orden',
  recorded: 'anotado',
  running: 'en marcha',
  'runs {command}': 'ejecuta {command}',
  'selected as last good': 'elegido como último bueno',
  'settings folder (XDG_CONFIG_HOME)': 'carpeta de ajustes (XDG_CONFIG_HOME)',
  'something that was not understood': 'algo que no se entendió',
  'takes away {path}': 'quita {path}',
  'the Claude CLI is no longer signed in': 'la Claude CLI ya no tiene la sesión iniciada',
  'the Codex CLI': 'la Codex CLI',
  'the Codex app-server does not find a profile that exists':
    'el servidor de aplicaciones de Codex no encuentra un perfil que existe',
  'the Codex home {install}': 'la carpeta de Codex {install}',
  'the MiniMax CLI': 'la MiniMax CLI',
  'the code that began it': 'el código que lo empezó',
  'the configuration names it': 'lo nombra la configuración',
  'the file that holds its tokens is damaged': 'el archivo con sus tokens está dañado',
  'the file that holds its tokens is missing': 'falta el archivo con sus tokens',
  'the full path of a program': 'la ruta completa de un programa',
  'the gateway': 'el gateway',
  'the gateway on this machine': 'el gateway de esta máquina',
  'the gateway runs on another machine': 'el gateway funciona en otra máquina',
  'the gateway sees to that itself': 'de eso se ocupa el propio gateway',
  'the gateway still tells the old end': 'el gateway aún dice el fin antiguo',
  'the key does not fit its tokens': 'la clave no encaja con sus tokens',
  'the key to its tokens is missing': 'falta la clave de sus tokens',
  'the keyring could not be opened': 'no se pudo abrir el llavero',
  'the limit of the subscription is reached': 'se alcanzó el límite de la suscripción',
  'the login file of Codex does not hold the new sign-in':
    'el archivo de Codex no contiene el nuevo inicio de sesión',
  'the model names it': 'lo nombra el modelo',
  'the model {name} does not go with its runtime or sign-in':
    'el modelo {name} no encaja con su entorno o su inicio de sesión',
  'the name of a sign-in': 'el nombre de un inicio de sesión',
  'the pause of {who} ended': 'terminó la pausa de {who}',
  'the present one': 'el actual',
  'the present ones': 'los actuales',
  'the provider answers its access token with 401': 'el proveedor responde a su token de acceso con 401',
  'the provider answers its account with 403': 'el proveedor responde a su cuenta con 403',
  'the provider did not understand a call': 'el proveedor no entendió una llamada',
  'the provider is overloaded': 'el proveedor está sobrecargado',
  'the provider refused it for good': 'el proveedor lo rechazó definitivamente',
  'the provider reported a billing problem': 'el proveedor informó de un problema de facturación',
  'the provider said to slow down': 'el proveedor pidió ir más despacio',
  'the running gateway': 'el gateway en marcha',
  'the service': 'el servicio',
  'the session ended': 'la sesión terminó',
  'the sign-in server no longer knows it': 'el servidor de inicio de sesión ya no lo conoce',
  'the sign-in server no longer takes its token': 'el servidor de inicio de sesión ya no acepta su token',
  'the stored login cannot be used': 'el inicio de sesión guardado no se puede usar',
  'the whole of the new state, or the old one': 'todo el estado nuevo, o el antiguo',
  'the {name} runtime is unavailable': 'el entorno {name} no está disponible',
  'there is no sign-in here': 'aquí no hay ningún inicio de sesión',
  'these fit: {names}': 'encajan: {names}',
  'they take a pasted token only, and a sign-in without its refresh token ends by itself':
    'solo aceptan un token pegado, y un inicio de sesión sin su token de renovación caduca solo',
  'this OpenClaw': 'este OpenClaw',
  token: 'token',
  'tomorrow {time}': 'mañana {time}',
  'too old to undo': 'demasiado antiguo para deshacerlo',
  undone: 'deshecho',
  'until {until} ({reason})': 'hasta {until} ({reason})',
  'used by a Codex without the variable': 'usado por un Codex sin la variable',
  'used only when the keyring holds nothing': 'usado solo si el llavero no contiene nada',
  'user {number}': 'usuario {number}',
  'user {uid}': 'usuario {uid}',
  waiting: 'en espera',
  'watch kept alive by the system: install, status, remove, or test for a test notice.':
    'watch mantenido por el sistema: install, status, remove, o test para un aviso de prueba.',
  'when you make a repair of a setting, or undo it': 'cuando usted repara un ajuste o lo deshace',
  'when you sign in Codex again': 'cuando usted inicia de nuevo la sesión de Codex',
  'when you sign in again': 'cuando usted inicia sesión de nuevo',
  'when you sign in again, make a repair or undo one':
    'cuando usted inicia sesión de nuevo, hace una reparación o la deshace',
  'with each notice, because you set it': 'con cada aviso, porque usted lo fijó',
  'without a credential': 'sin credencial',
  'without a number': 'sin número',
  'writes {path}': 'escribe {path}',
  'writes {path}, which only you may read': 'escribe {path}, que solo usted puede leer',
  'yesterday {time}': 'ayer {time}',
  '{account} has ended, was refused or ends soon, and nothing uses it. It needs no one.':
    '{account} ha terminado, fue rechazado o caduca pronto, y nada lo usa. No necesita a nadie.',
  '{account} in OpenClaw and {codex} hold the same single-use refresh token. Whoever renews first signs the other one out.':
    '{account} en OpenClaw y {codex} tienen el mismo token de renovación de un solo uso. Quien renueve primero cierra la sesión del otro.',
  '{account} is a login of {program}, which renews it itself. Its date here is a snapshot.':
    '{account} es un inicio de sesión de {program}, que lo renueva él mismo. Su fecha aquí es una instantánea.',
  '{account} is signed in, but not to the workspace or plan it had. Calls may fail or be counted elsewhere.':
    '{account} ha iniciado sesión, pero no en el espacio de trabajo o plan que tenía. Las llamadas pueden fallar o contarse en otra parte.',
  '{account} is well again, but OpenClaw still refuses to use it: {reason}.':
    '{account} vuelve a estar bien, pero OpenClaw aún se niega a usarlo: {reason}.',
  '{account} signed in minutes before it was refused. OpenClaw {version} is reported to do this: {fault}. One more sign-in will not help.{cure}':
    '{account} inició sesión minutos antes de ser rechazado. Según los informes, OpenClaw {version} hace esto: {fault}. Otro inicio de sesión no ayudará.{cure}',
  '{account} was refused ({reason})': '{account} fue rechazado ({reason})',
  '{agent} falls back to it for {model}. {why}': '{agent} recurre a él para {model}. {why}',
  '{agent} uses it next for {model}. {why}': '{agent} lo usa a continuación para {model}. {why}',
  '{agent} uses {account} instead.': '{agent} usa {account} en su lugar.',
  '{agent}: {model} through {runtime}': '{agent}: {model} por {runtime}',
  '{agent}: {model} through {runtime}, as a fallback': '{agent}: {model} por {runtime}, como reserva',
  '{command} takes {what}': '{command} espera {what}',
  '{consumer} can sign in again.': '{consumer} puede iniciar sesión de nuevo.',
  '{count, plural, =2 {Two agents share one sign-in; the next renewal signs one of them out} other {# agents share one sign-in; the next renewal signs the others out}}':
    '{count, plural, =2 {Dos agentes comparten un inicio de sesión; la próxima renovación cierra la sesión de uno de ellos} other {# agentes comparten un inicio de sesión; la próxima renovación cierra la sesión de los demás}}',
  '{count, plural, =2 {Two agents share one sign-in} other {# agents share one sign-in}}':
    '{count, plural, =2 {Dos agentes comparten un inicio de sesión} other {# agentes comparten un inicio de sesión}}',
  '{count, plural, one {# notice waits to be sent again.} other {# notices wait to be sent again.}}':
    '{count, plural, one {# aviso espera ser enviado de nuevo.} other {# avisos esperan ser enviados de nuevo.}}',
  '{count, plural, one {# of {total} needs you} other {# of {total} need you}}':
    '{count, plural, one {# de {total} requiere su atención} other {# de {total} requieren su atención}}',
  '{count, plural, one {# older line} other {# older lines}} of the log were left out':
    'Se dejaron fuera {count, plural, one {# línea anterior} other {# líneas anteriores}} del registro',
  '{count, plural, one {1 chat asks for a sign-in that is gone} other {# chats ask for a sign-in that is gone}}':
    '{count, plural, one {1 chat pide un inicio de sesión que ya no está} other {# chats piden un inicio de sesión que ya no está}}',
  '{count, plural, one {1 chat of agent {agent} is bound to {names}, which no store of the agent holds. OpenClaw refuses that chat, and no other, until it gets another sign-in or that one comes back.} other {# chats of agent {agent} are bound to {names}{more}, which no store of the agent holds. OpenClaw refuses those chats, and only those, until they get another sign-in or that one comes back.}}':
    '{count, plural, one {1 chat del agente {agent} está ligado a {names}, que ningún almacén del agente tiene. OpenClaw rechaza ese chat, y ningún otro, hasta que reciba otro inicio de sesión o aquel vuelva.} other {# chats del agente {agent} están ligados a {names}{more}, que ningún almacén del agente tiene. OpenClaw rechaza esos chats, y solo esos, hasta que reciban otro inicio de sesión o aquel vuelva.}}',
  "{count, plural, one {1 chat of agent {agent} was bound to {names}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.} other {# chats of agent {agent} were bound to {names}{more}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.}}":
    '{count, plural, one {1 chat del agente {agent} estaba ligado a {names}, que ningún almacén del agente tiene. Este OpenClaw suelta el nombre con el próximo mensaje y usa el orden del agente.} other {# chats del agente {agent} estaban ligados a {names}{more}, que ningún almacén del agente tiene. Este OpenClaw suelta el nombre con el próximo mensaje y usa el orden del agente.}}',
  '{count, plural, one {1 chat that a person bound to {profile}} other {# chats that a person bound to {profile}}}':
    '{count, plural, one {1 chat que una persona ligó a {profile}} other {# chats que una persona ligó a {profile}}}',
  '{count, plural, one {1 chat} other {# chats}}': '{count, plural, one {1 chat} other {# chats}}',
  '{count, plural, one {A copy with one secret} other {A copy with # secrets}}':
    '{count, plural, one {Una copia con un secreto} other {Una copia con # secretos}}',
  '{count, plural, one {A sign-in disappeared} other {# sign-ins disappeared}}':
    '{count, plural, one {Desapareció un inicio de sesión} other {Desaparecieron # inicios de sesión}}',
  '{count, plural, one {It still holds one sign-in, untouched.} other {It still holds # sign-ins, untouched.}}':
    '{count, plural, one {Aún tiene un inicio de sesión, intacto.} other {Aún tiene # inicios de sesión, intactos.}}',
  '{count, plural, one {Nothing is known against the sign-in in use.} other {Nothing is known against the # sign-ins in use.}}':
    '{count, plural, one {Nada se sabe en contra del inicio de sesión en uso.} other {Nada se sabe en contra de los # inicios de sesión en uso.}}',
  '{count, plural, one {One personal account is kept there, too. Clawlamp counts it and does not read it.} other {# personal accounts are kept there, too. Clawlamp counts them and does not read them.}}':
    '{count, plural, one {También se guarda allí una cuenta personal. Clawlamp la cuenta y no la lee.} other {También se guardan allí # cuentas personales. Clawlamp las cuenta y no las lee.}}',
  '{count, plural, one {One thing to put right: {title}.} other {# things to put right, first: {title}.}}':
    '{count, plural, one {Hay algo que arreglar: {title}.} other {Hay # cosas que arreglar; la primera: {title}.}}',
  '{count, plural, one {Takes away one old copy that nothing reads, and keeps it sealed for 30 days.} other {Takes away # old copies that nothing reads, and keeps them sealed for 30 days.}}':
    '{count, plural, one {Quita una copia antigua que nada lee y la guarda sellada 30 días.} other {Quita # copias antiguas que nada lee y las guarda selladas 30 días.}}',
  '{count, plural, one {The newer database still holds one sign-in, untouched.} other {The newer database still holds # sign-ins, untouched.}}':
    '{count, plural, one {La base de datos más nueva aún tiene un inicio de sesión, intacto.} other {La base de datos más nueva aún tiene # inicios de sesión, intactos.}}',
  '{count, plural, one {The same sign-in also stands with {holders}, which keeps the old one.} other {The same sign-in also stands with {holders}, which keep the old one.}}':
    '{count, plural, other {El mismo inicio de sesión está también aquí: {holders}. Ahí queda el antiguo.}}',
  '{count, plural, one {The sign-in in use works.} =2 {Both sign-ins in use work.} other {All # sign-ins in use work.}}':
    '{count, plural, one {El inicio de sesión en uso funciona.} =2 {Los dos inicios de sesión en uso funcionan.} other {Los # inicios de sesión en uso funcionan.}}',
  '{count, plural, one {Works} =2 {Both sign-ins work} other {All # sign-ins work}}':
    '{count, plural, one {Funciona} =2 {Ambas sesiones funcionan} other {Las # sesiones funcionan}}',
  '{count, plural, one {one more} other {# more}}': '{count, plural, one {y una más} other {y # más}}',
  '{count, plural, one {{list} was there before and is gone. Clawlamp did not remove it.} other {{list} were there before and are gone. Clawlamp did not remove them.}}':
    '{count, plural, one {{list} estaba antes y ya no está. Clawlamp no lo quitó.} other {{list} estaban antes y ya no están. Clawlamp no los quitó.}}',
  '{countdown} left, until {until}. Never type a code that somebody sent you.':
    'Quedan {countdown}, hasta las {until}. No escriba nunca un código que alguien le haya enviado.',
  '{count} left-over token files': '{count} archivos de tokens sobrantes',
  '{count} more need you…': '{count} más requieren su atención…',
  '{count} of {total} need you: {name} first.': '{count} de {total} requieren su atención: primero {name}.',
  '{count} sign-ins failed within the hour. One more would hardly help: look at what they ended with first.':
    '{count} inicios de sesión fallaron en una hora. Otro apenas ayudaría: mire antes cómo terminaron.',
  '{count} token files': '{count} archivos de tokens',
  '{date}, {time}': '{date} a las {time}',
  [`{entry}

It gets the token that you keep for this address, and is asked once an hour.`]: `{entry}

Recibe el token que usted tiene para esta dirección y se le pregunta una vez por hora.`,
  [`{entry}

It gets the words of each notice, with accounts shortened.`]: `{entry}

Recibe el texto de cada aviso, con las cuentas abreviadas.`,
  [`{entry}

It is run with your rights, with each notice on its standard input.`]: `{entry}

Se ejecuta con sus permisos, con cada aviso en su entrada estándar.`,
  [`{entry}

The way there is not encrypted: whoever is on it reads the token. It is asked only when you ask.`]: `{entry}

El camino no está cifrado: quien esté en él lee el token. Solo se le pregunta cuando usted lo pide.`,
  '{failing} The fallback {model} answers instead{whose}, and that may be on another bill.':
    '{failing} En su lugar responde el sustituto {model}{whose}, quizá con otra factura.',
  '{file} is a file with two names. OpenClaw may replace it under one of them only, and the other keeps the old sign-in.':
    '{file} es un archivo con dos nombres. OpenClaw quizá lo sustituya solo con uno de ellos, y el otro conserva el inicio de sesión antiguo.',
  '{gateway} has the {what} {theirs}, this shell {ours}':
    '{gateway} tiene {what} {theirs}, esta terminal {ours}',
  '{gateway} reads from {folder}': '{gateway} lee de {folder}',
  '{gateway} reads {file}': '{gateway} lee {file}',
  '{gateway} runs on Node {version}, this shell has Node {version2}':
    '{gateway} funciona con Node {version}, esta terminal tiene Node {version2}',
  '{holderOf} keeps the old sign-in ({id}) and may have to sign in by itself.':
    '{holderOf} conserva el inicio de sesión antiguo ({id}) y quizá tenga que iniciar sesión por sí mismo.',
  '{holders} share one file, {file}: the new sign-in takes the place of the old one for all of them.':
    '{holders} comparten un archivo, {file}: el nuevo inicio de sesión ocupa el lugar del antiguo para todos ellos.',
  '{install} in {folder}': '{install} en {folder}',
  '{install} in {folder} ({note})': '{install} en {folder} ({note})',
  '{install}, agent {agent}': '{install}, agente {agent}',
  '{list} {count, plural, one {was} other {were}} removed from {owner}, as a sign-out does. If nobody did that, look at the evidence.':
    '{list} {count, plural, one {se quitó} other {se quitaron}} de {owner}, como al cerrar la sesión. Si nadie lo hizo, mire las pruebas.',
  '{name} (process {pid})': '{name} (proceso {pid})',
  '{name} answers: {words}': '{name} responde: {words}',
  '{name} needs you to sign in again.': '{name} necesita que usted inicie sesión de nuevo.',
  '{name} says: {theirs}.': '{name} dice: {theirs}.',
  '{name} sign-ins last only hours': 'Los inicios de sesión de {name} duran solo horas',
  '{now}. Before: {was}': '{now}. Antes: {was}',
  '{openclaw} hold copies of the sign-in of {account}. Its refresh token works once, so the first renewal breaks the others.':
    '{openclaw} tienen copias del inicio de sesión de {account}. Su token de renovación vale una vez, así que la primera renovación rompe las demás.',
  '{option} goes with {command}': '{option} va con {command}',
  '{option} goes without {other}': '{option} va sin {other}',
  '{owner} renews this at the next call': '{owner} lo renueva en la próxima llamada',
  '{part} of {key} for {who}': '{part} de {key} para {who}',
  '{path} belongs to {user}': '{path} pertenece a {user}',
  '{path} belongs to {user}: {command}': '{path} pertenece a {user}: {command}',
  '{path} is no store of that OpenClaw': '{path} no es un almacén de ese OpenClaw',
  '{profile} lies here': '{profile} está aquí',
  '{profile}: {state}': '{profile}: {state}',
  '{row} is {passedOver}': '{row} está {passedOver}',
  '{sentence} Calls of agent {agents} fail, whoever signs in.':
    '{sentence} Las llamadas del agente {agents} fallan, inicie sesión quien la inicie.',
  '{sentence} Nothing can be said about its sign-ins.':
    '{sentence} No se puede decir nada de sus inicios de sesión.',
  '{sentence} This OpenClaw adds it by itself when the gateway starts, other versions do not.':
    '{sentence} Este OpenClaw lo añade solo al arrancar el gateway; otras versiones no.',
  '{shown} (process {pid})': '{shown} (proceso {pid})',
  '{split}, its own command (config set)': '{split}, su propia orden (config set)',
  '{state, select, dead {{account} no longer works for agent {agent} and {model}.} other {{account} is paused for agent {agent} and {model}.}} {by, select, key {OpenClaw calls {model2} with an API key ({profileId}) instead, which may cost money by use.} other {OpenClaw calls {model2} with the sign-in {other} ({profileId}) instead, which may cost money by use.}}':
    '{state, select, dead {{account} ya no funciona para el agente {agent} y {model}.} other {{account} está en pausa para el agente {agent} y {model}.}} {by, select, key {OpenClaw llama en su lugar a {model2} con una clave de API ({profileId}), lo que puede costar dinero por uso.} other {OpenClaw llama en su lugar a {model2} con el inicio de sesión {other} ({profileId}), lo que puede costar dinero por uso.}}',
  '{status}, locked out': '{status}, en pausa',
  '{title}. One more sign-in would not help now.': '{title}. Otro inicio de sesión no ayudaría ahora.',
  '{undo} A copy of a sign-in that was renewed meanwhile is not put back: using it would sign everyone out.':
    '{undo} Una copia de un inicio de sesión renovado entretanto no se repone: usarla cerraría la sesión de todos.',
  '{uses, select, key {Agent {agent} now uses an API key, billed by use} other {Agent {agent} now uses {row}, billed by use}}':
    '{uses, select, key {El agente {agent} usa ahora una clave de API, facturada por uso} other {El agente {agent} usa ahora {row}, facturado por uso}}',
  '{uses, select, named {Agent {agent} now uses {row}} key {Agent {agent} now uses an API key} other {Agent {agent} now uses another credential} none {Agent {agent} now uses nothing} signin {Agent {agent} now uses a sign-in}}':
    '{uses, select, named {El agente {agent} usa ahora {row}} key {El agente {agent} usa ahora una clave de API} other {El agente {agent} usa ahora otra credencial} none {El agente {agent} no usa ahora nada} signin {El agente {agent} usa ahora un inicio de sesión}}',
  '{version} has a known sign-in fault and may spoil the new sign-in too.':
    '{version} tiene un fallo conocido de inicio de sesión y puede estropear también el nuevo.',
  '{what} ({where})': '{what} ({where})',
  '{what} ({where}, {moment})': '{what} ({where}, {moment})',
  '{who} appeared': '{who} es nueva',
  '{who} disappeared': '{who} desapareció',
  '{who} ends on {moment}.': '{who} caduca el {moment}.',
  '{who} ends soon.': '{who} caduca pronto.',
  '{who} has another name': '{who} tiene otro nombre',
  '{who} is another account': '{who} es otra cuenta',
  '{who} waits until {moment}.': '{who} espera hasta el {moment}.',
  '{who} was paused': '{who}: en pausa',
  '{who} was refused': '{who}: rechazada',
  '{who} was renewed': '{who}: renovada',
  '{who} was signed in': '{who}: sesión iniciada',
  '{who} works again': '{who} vuelve a funcionar',
  '{words}, person {userId}': '{words}, persona {userId}',
  'Update Clawlamp: {command}': 'Actualizar Clawlamp: {command}',
  'Update Clawlamp: {command} in its folder, then start it again':
    'Actualizar Clawlamp: {command} en su carpeta y volver a iniciarlo',
  'Update Clawlamp: put the newer AppImage in the place of this one':
    'Actualizar Clawlamp: poner el AppImage más nuevo en el lugar de este',
  'Update Clawlamp: install the newer package over this one':
    'Actualizar Clawlamp: instalar el paquete más nuevo encima de este',
  'The timeline file was written by a newer Clawlamp. It is neither read nor changed. {advice}':
    'El archivo del historial lo escribió un Clawlamp más nuevo. No se lee ni se cambia. {advice}',
  'Nothing was read further or changed. {advice}': 'No se leyó ni se cambió nada más. {advice}',
  'Update Clawlamp: {command} in the folder of its project':
    'Actualizar Clawlamp: {command} en la carpeta de su proyecto',
  'Update Clawlamp: download the newer package, then {command}':
    'Actualizar Clawlamp: descargar el paquete más nuevo y luego {command}',
  'Update Clawlamp: build clawlamp-bin from the AUR again':
    'Actualizar Clawlamp: volver a compilar clawlamp-bin desde el AUR',
  'Update Clawlamp: take the newer one into your Nix configuration':
    'Actualizar Clawlamp: incluir el más nuevo en su configuración de Nix',
  'Update Clawlamp: {command}, or run the newer installer':
    'Actualizar Clawlamp: {command}, o ejecutar el instalador más nuevo',
  'There are no files of OpenClaw in that folder.': 'En esa carpeta no hay archivos de OpenClaw.',
  'Choose the folder that holds openclaw.json, mostly named .openclaw.':
    'Elija la carpeta que contiene openclaw.json; suele llamarse .openclaw.',
  'Demo: {headline}': 'Demostración: {headline}',
  'Show me a demo': 'Mostrarme una demostración',
  'Leave the demo': 'Salir de la demostración',
  'Choose OpenClaw’s folder': 'Elegir la carpeta de OpenClaw',
  'All of this is made up.': 'Todo esto es inventado.',
  'Look in the usual places again': 'Volver a buscar en los lugares habituales',
  'Last change': 'Último cambio',
  'used {when}': 'último uso {when}',
  'Last used {when}.': 'Último uso: {when}.',
  'Click to copy': 'Haga clic para copiar',
  '{sentence} Backup: {place}': '{sentence} Copia de seguridad: {place}',
  'its settings allow an API key only (forced_login_method)':
    'sus ajustes solo permiten una clave de API (forced_login_method)',
  'this Codex is started by a script, which is not run from here':
    'este Codex se inicia con un script, que no se ejecuta desde aquí',
  'a newer sign-in stands there and was left in place':
    'allí hay un inicio de sesión más reciente y se dejó en su sitio',
  'it does not store again what was there': 'no vuelve a guardar lo que había',
  'it does not store this change': 'no guarda este cambio',
  'it gave an answer that was not understood': 'dio una respuesta que no se entendió',
  'it has no config set': 'no tiene config set',
  'it has no {missing}': 'no tiene {missing}',
  'it holds one': 'contiene una',
  'it lets nobody change its chats': 'no deja que nadie cambie sus chats',
  'it named a sign-in page of another server': 'indicó una página de inicio de sesión de otro servidor',
  'no answer in time': 'sin respuesta a tiempo',
  'no connection': 'sin conexión',
  'the answer does not say when it ends': 'la respuesta no dice cuándo termina',
  'the answer has no access token': 'la respuesta no contiene un token de acceso',
  'the answer has no refresh token': 'la respuesta no contiene un token de renovación',
  'the answer holds no code': 'la respuesta no contiene ningún código',
  'the answer names no account': 'la respuesta no indica ninguna cuenta',
  'the issuer is not an address': 'el servidor de inicio de sesión no es una dirección',
  'the issuer must use https, or http on this machine':
    'el servidor de inicio de sesión debe usar https, o http en este equipo',
  'the running gateway wrote its old copy of the store back':
    'el gateway en marcha volvió a escribir su copia antigua del almacén',
  'the store does not hold the new sign-in': 'el almacén no contiene el nuevo inicio de sesión',
  'this kind of address is not opened': 'este tipo de dirección no se abre',
  'the stored tokens can not be read: {kind}': 'no se pueden leer los tokens guardados: {kind}',
  'models status says {status}': 'models status dice {status}',
  'OpenClaw did not start: {code}': 'OpenClaw no se inició: {code}',
  'config set {path} was refused': 'config set {path} fue rechazado',
  'it wants Node {wants}, found {found}': 'necesita Node {wants}, se encontró {found}',
  'Ctrl+,': 'Ctrl+,',
  '{count, plural, one {One more sign-in is not drawn here} other {# more sign-ins are not drawn here}}':
    '{count, plural, one {Un inicio de sesión más no se muestra aquí} other {# inicios de sesión más no se muestran aquí}}',
  'Those that need someone come first. The terminal lists them all.':
    'Primero van los que requieren atención. El terminal los muestra todos.',
  there: 'presente',
  'OpenClaw {version}, its own plugin SDK (its lock and its save, since it offers no locked update)':
    'OpenClaw {version}, su propio SDK de plugins (su bloqueo y su guardado, pues no ofrece un cambio con bloqueo)',
};
