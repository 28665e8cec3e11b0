import type { Catalogue } from './say.ts';

/** 简体中文. */
export const zhCn: Catalogue = {
  ' A fallback: called only when {model} fails.': '备用：仅在{model}失败时才会调用。',
  ' It answers now in place of {model}, and on its own bill.': '它现在代替{model}应答，并计入它自己的账单。',
  ' It ends {moment}.': '将于{moment}到期。',
  ' It is locked out for now, and nothing else can be used.': '目前已暂停，且没有其他可用的登录。',
  ' It was not taken, because {detail}.': '未被接受：{detail}。',
  ' Its calls fail.': '它的调用会失败。',
  ' Its tokens cannot be read.': '它的令牌无法读取。',
  ' Passed over: {named}{more}.': '已跳过：{named}{more}。',
  ' Reports say that {worksIn} works.': '有报告称{worksIn}可以正常工作。',
  ' The stored expiry date is still ahead, but it is only a date.': '存储的到期日尚未到，但那只是一个日期。',
  ' and {count} more': '以及另外{count}个',
  ' and {more} more': '以及另外{more}个',
  ' of {whose}': '（属于{whose}）',
  ' with {account}': '（使用{account}）',
  '"{word}" is not a command': '“{word}”不是命令',
  '"{word}" is not a command; did you mean {near}?': '“{word}”不是命令；您是指{near}吗？',
  '(part of {cause})': '（属于{cause}）',
  ', as {user}': '，以{user}身份',
  ', behind the old one or outside its order': '，排在旧登录之后或在其顺序之外',
  ', noticed {moment}': '，{moment}发现',
  ', renewed by {owner} without you': '，由{owner}续期，无需您操作',
  ', under a name that this route does not read': '，使用了此路由不读取的名称',
  ', workspace {accountId}': '，工作区{accountId}',
  'A Codex setting forbids this login': 'Codex 的某项设置禁止此登录',
  'A Codex setting may forbid this login': 'Codex 的某项设置可能禁止此登录',
  'A cell of it is larger than a store can be, or not text.':
    '其中一个单元格超过存储应有的大小，或不是文本。',
  'A code is used, since {held}, and Codex would tell it to stop.':
    '改用代码：{held}，否则 Codex 会要求其停止。',
  'A codex plugin that this OpenClaw does not load': '此 OpenClaw 不加载的 codex 插件',
  'A copy that {owner} left': '{owner}留下的副本',
  'A credential file is not protected': '凭据文件未受保护',
  'A database of the store does not open, and OpenClaw might put it right first, so it was not asked.':
    '存储的一个数据库无法打开，而 OpenClaw 可能会先修正它，因此没有询问。',
  'A different account signed in: {after}. Choose whether to use it.':
    '登录的是另一个账户：{after}。请选择是否使用它。',
  'A field "{field}"': '字段“{field}”',
  'A field stands in it twice.': '其中一个字段出现两次。',
  'A file it includes is missing.': '它包含的一个文件缺失。',
  'A file that changed within the last hour is left alone: OpenClaw may be about to refer to it.':
    '最近一小时内更改过的文件不会动：OpenClaw 可能正要引用它。',
  'A gateway elsewhere, asked as well.': '另一处的网关，也会询问。',
  'A gateway of {user} works on this store': '{user}的网关正在使用此存储',
  'A left-over token file': '遗留的令牌文件',
  'A line per change until you stop it.': '每次变化一行，直到您停止它。',
  'A lock on the sign-ins is held too long': '登录的锁被占用过久',
  "A login in the agent's Codex home, which this OpenClaw does not use":
    '智能体的 Codex 文件夹中的登录，此 OpenClaw 不使用它',
  'A model that should use it later needs a new sign-in.': '以后若有模型要使用它，需要重新登录。',
  'A newer OpenClaw kept these sign-ins in a form that OpenClaw {version} does not read, so its calls fail. They are untouched, and work again when the newer one runs.':
    '较新的 OpenClaw 以 OpenClaw {version}不读取的形式保存了这些登录，因此其调用会失败。登录未受影响，运行较新的版本后即可恢复使用。',
  'A newer OpenClaw wrote these settings, and OpenClaw {version} does not start with them. Everything works again when the newer one runs.':
    '这些设置由较新的 OpenClaw 写入，OpenClaw {version}无法以此启动。运行较新的版本后一切即可恢复。',
  'A newer sign-in is not the one in use': '正在使用的不是较新的登录',
  'A program was found that is not run': '找到一个不会被运行的程序',
  'A proxy on the way refused the request.': '途中的代理服务器拒绝了请求。',
  'A real call has used it since the last change.': '自上次更改以来，已有真实调用使用过它。',
  'A real call used it.': '真实调用已使用它。',
  'A real turn is a call of your account, one word long.': '真实调用会使用您的账户，长度为一个词。',
  'A recorded lockout could not be cleared. It ends by itself.': '无法解除已记录的暂停。它会自行结束。',
  'A renewal did not answer in time': '续期未能及时应答',
  'A renewal got no answer': '一次续期没有得到应答',
  'A renewal was lost': '一次续期丢失了',
  'A repair': '一次修复',
  'A repair was interrupted': '一次修复被中断',
  'A repair, {what}, was interrupted after it was written. It is in place.':
    '修复（{what}）在写入后被中断。它已生效。',
  'A repair, {what}, was interrupted and could not be settled yet. {sentence}':
    '修复（{what}）被中断，尚未处理完。{sentence}',
  'A repair, {what}, was interrupted before anything was written. The old state is in place.':
    '修复（{what}）在写入任何内容前被中断。保持旧状态。',
  'A repair, {what}, was interrupted. Something newer stands there since and was left in place.':
    '修复（{what}）被中断。此后那里已有更新的内容，予以保留。',
  'A repair, {what}, was interrupted. What stood there before could not be put back whole yet.':
    '修复（{what}）被中断。原来的内容尚未能完全恢复。',
  'A repair, {what}, was interrupted. What stood there before is in place.':
    '修复（{what}）被中断。已恢复原来的内容。',
  'A running gateway may take it only at its next restart.': '正在运行的网关可能要到下次重启才会采用。',
  'A secret stands with a provider that is gone': '有机密存于已不存在的提供程序',
  'A setting about signing in is not what Codex is known to take. Where the login is kept, and whether Codex starts, cannot be told.':
    '有一项关于登录的设置不是 Codex 已知会接受的。无法判断登录存于何处，以及 Codex 能否启动。',
  'A setting could not be read.': '有一项设置无法读取。',
  'A sign-in from here would not reach the gateway': '从这里登录不会到达网关',
  'A sign-in from this shell writes to {folder}': '从此 shell 登录会写入{folder}',
  'A sign-in is already running.': '已有一个登录正在进行。',
  'A sign-in of this provider was refused ({reason}), and the log does not say which one.':
    '该提供商拒绝了一个登录（{reason}），而日志未说明是哪一个。',
  'A sign-in was interrupted': '一次登录被中断',
  'A sign-in was interrupted after it was written. It is in place.': '登录在写入后被中断。它已生效。',
  'A sign-in was interrupted before anything was written. The old one is in place.':
    '登录在写入任何内容前被中断。保持旧的登录。',
  'A sign-in was interrupted before it was written. The old one is in place.':
    '登录在写入前被中断。保持旧的登录。',
  'A sign-in was interrupted, and another one has taken its place since.':
    '登录被中断，此后已有另一个登录取而代之。',
  'A sign-in was interrupted, and its entry is gone from the store since.':
    '登录被中断，此后其条目已从存储中消失。',
  'A store without its marker ({marker})': '没有标记的存储（{marker}）',
  'A token is kept for this address alone, sealed. Another one takes its place.':
    '已为这一地址单独密封保存一个令牌。输入另一个会取代它。',
  'A token of the environment signs Codex in': 'Codex 由环境中的令牌登录',
  'API key': 'API 密钥',
  'API key configured': '已配置 API 密钥',
  'Access token ended {moment}': '访问令牌已于{moment}到期',
  'Access token ends {moment}': '访问令牌将于{moment}到期',
  'Add --yes to sign in all the same. See the reason: {command}': '加 --yes 仍可登录。查看原因：{command}',
  'Adds codex to the list of allowed plugins, which this route needs.':
    '将 codex 加入允许的插件列表，此路由需要它。',
  'Agent {agents} calls its model through the codex plugin, and OpenClaw {version} does not have it, so every call fails, whoever signs in.':
    '智能体{agents}通过 codex 插件调用其模型，而 OpenClaw {version}没有该插件，因此无论谁登录，每次调用都会失败。',
  'Agent {agents} calls its model through the codex plugin. The one that lies there wants OpenClaw {wants} or later, and this is {version}, so every call fails, whoever signs in.':
    '智能体{agents}通过 codex 插件调用其模型。现有的插件需要 OpenClaw {wants}或更高版本，而这里是{version}，因此无论谁登录，每次调用都会失败。',
  'Agent {agent}': '智能体{agent}',
  'Agent {agent} calls {model} through the {runtime} runtime': '智能体{agent}通过{runtime}运行时调用{model}',
  'Agent {agent} calls {model}, and OpenClaw passes over every sign-in that it has for it.':
    '智能体{agent}调用{model}，而 OpenClaw 略过了用于它的所有登录。',
  'Agent {agent} calls {model}, and no store that it reads holds a sign-in for it.':
    '智能体{agent}调用{model}，而它读取的存储中都没有相应的登录。',
  "Agent {agent} calls {model}, and no store that it reads holds a sign-in or key for it. The gateway's own environment may hold one ({variables}); that cannot be seen from here.":
    '智能体{agent}调用{model}，而它读取的存储中都没有相应的登录或密钥。网关自身的环境中可能有一个（{variables}）；从这里看不到。',
  'Agent {agent} cannot answer': '智能体{agent}无法应答',
  'Agent {agent} has no database of its own': '智能体{agent}没有自己的数据库',
  'Agent {agent} has no sign-in': '智能体{agent}没有登录',
  'Agent {agent} has no sign-in that OpenClaw takes': '智能体{agent}没有 OpenClaw 接受的登录',
  'Agent {agent} has {count} fallbacks, and the first {most} were looked at':
    '智能体{agent}有{count}个备用模型，查看了前{most}个',
  'Agent {agent} may have no sign-in': '智能体{agent}可能没有登录',
  'Agent {agent} now pays for {model} with the key in the configuration':
    '智能体{agent}现在用配置中的密钥为{model}付费',
  'Agent {agent} now pays for {model} with the key {key}': '智能体{agent}现在用密钥{key}为{model}付费',
  'Agent {agent} only tries sign-ins that are missing, refused or locked out. {account} works, but is not in the order.':
    '智能体{agent}只尝试缺失、被拒绝或已暂停的登录。{account}可用，但不在顺序中。',
  'Agent {agent} reads the shared store, which is empty. The sign-ins still lie in the database of agent {id}.':
    '智能体{agent}读取的共享存储是空的。登录仍在智能体{id}的数据库中。',
  'Agent {agent} still uses {profileId}, which no longer works. {account} signed in again later, and OpenClaw keeps that as {profileId2}{routable}.':
    '智能体{agent}仍在使用已失效的{profileId}。{account}后来重新登录过，OpenClaw 将其存为{profileId2}{routable}。',
  'Agent {agent} uses {account} of agent {owner} instead': '智能体{agent}改用智能体{owner}的{account}',
  'All plugins are switched off, and this route needs the codex plugin.':
    '所有插件都已关闭，而此路由需要 codex 插件。',
  'All sign-ins': '所有登录',
  'Allow the codex plugin': '允许 codex 插件',
  'An API key in place of a token': 'API 密钥占据了令牌的位置',
  'An API key in {field}': '{field}中有 API 密钥',
  'An API key stands in a ChatGPT sign-in': 'ChatGPT 登录中存有 API 密钥',
  'An API key stands in the Codex login': 'Codex 登录中存有 API 密钥',
  'An API key stands where the access token of a sign-in belongs. Codex says "Logged in", and its first call is refused; whether it can then renew its login cannot be told.':
    '登录的访问令牌所在之处存有 API 密钥。Codex 显示“Logged in”，但其首次调用会被拒绝；此后它能否续期登录无法判断。',
  'An API key stands where the tokens of a sign-in belong. Codex says "Logged in", and its calls are refused.':
    '登录的令牌所在之处存有 API 密钥。Codex 显示“Logged in”，但其调用会被拒绝。',
  'An access token is at its end, and a turn would renew it. It was not asked.':
    '访问令牌已到期，一次调用会将其续期，因此没有询问。',
  'An access token is at its end, and the gateway would renew it to answer. It was not asked.':
    '有访问令牌即将到期，网关会为了回答而续期它。因此没有询问。',
  'An auth.json{whose} stands there too': '还有一个 auth.json{whose}',
  'An earlier Clawlamp was stopped in the middle of a change. Nothing vouches for what it wrote down, so it is finished or undone only when you say so.':
    '早期的 Clawlamp 在更改中途被停止。没有任何东西能为它的记录作证，因此只有在您要求时才会完成或撤销。',
  'An earlier Clawlamp wrote this record, which nothing vouches for.':
    '此记录由早期的 Clawlamp 写下，没有任何东西能为它作证。',
  'An include is not a file name.': '有一项包含不是文件名。',
  'An include leads out of the configuration folder.': '有一项包含指向配置文件夹之外。',
  'An interrupted repair could not be checked.': '无法检查一次中断的修复。',
  'An interrupted sign-in could not be checked yet': '被中断的登录尚无法检查',
  'An interrupted sign-in could not be checked yet.{reason} Backup: {backupPath}':
    '被中断的登录尚无法检查。{reason}备份：{backupPath}',
  'An interrupted sign-in could not be checked.': '无法检查一次中断的登录。',
  'An interrupted sign-in had changed nothing': '被中断的登录未更改任何内容',
  'An interrupted sign-in was finished. The new one is in place.': '已完成被中断的登录。新的登录已生效。',
  'An interrupted sign-in was in place already': '被中断的登录此前已生效',
  'An interrupted sign-in was undone. The old one is in place.': '已撤销被中断的登录。保持旧的登录。',
  'An old lockout still holds': '旧的暂停仍然有效',
  'An older OpenClaw set up the workspace of agent {agents}, and OpenClaw {version} refuses its calls until that is migrated.':
    '旧版 OpenClaw 设置了智能体{agents}的工作区，OpenClaw {version}在迁移之前会拒绝它的调用。',
  'An older OpenClaw that you go back to by hand could no longer take its sign-ins from them.':
    '若您手动退回较旧的 OpenClaw，它将无法再从这些副本中取得登录。',
  'An older OpenClaw wrote {settings}, and OpenClaw {version} refuses every call until its settings are migrated. The start of its gateway does that, too.':
    '旧版 OpenClaw 写入了{settings}，OpenClaw {version}在设置迁移之前会拒绝所有调用。启动其网关也会完成迁移。',
  'An upgrade has not taken the database over yet': '升级尚未接管数据库',
  'An upgrade has not taken the settings over yet': '升级后设置尚未迁移',
  'An upgrade has not taken the workspace over yet': '升级后工作区尚未迁移',
  'An upgrade left the sign-ins behind': '升级后登录被遗漏',
  'Another account owns it, or part of it. Clawlamp only looks at it.':
    '它的全部或一部分属于另一个账户。Clawlamp 只查看它。',
  'Another account signed in: {after}. Before it was {before}.':
    '登录的是另一个账户：{after}。之前是{before}。',
  'Another account than before signed in: {account}. The gateway keeps both.':
    '登录的是与之前不同的账户：{account}。网关两者都保留。',
  'Another entry of the same account is left as it is: {id}.': '同一账户的另一条目保持不变：{id}。',
  'Another person is signed in': '登录的是另一个人',
  'Another plan': '套餐不同',
  'Another program hands Codex its tokens and renews them.': '另一个程序向 Codex 提供令牌并为其续期。',
  'Another program held the old sign-in too and may have spent it since.':
    '另一个程序也持有旧登录，此后可能已将其用掉。',
  'Another program keeps the database to itself, so nothing can be read of its sign-ins for now.':
    '另一个程序独占数据库，因此暂时无法读取其中的登录。',
  'Another program signs Codex in': '由另一个程序为 Codex 登录',
  'Another sign-in is still marked as last good.': '另一个登录仍被标记为最近可用。',
  'Another sign-in server, for tests.': '另一个登录服务器，用于测试。',
  'Another workspace is signed in': '登录的是另一个工作区',
  'Another workspace than before': '工作区与之前不同',
  'Anyone may replace files in this folder': '任何人都可以替换此文件夹中的文件',
  Appeared: '已出现',
  'Ask Codex': '询问 Codex',
  'Ask Codex for a reply, and see whether it signs out': '请 Codex 应答一次，看它是否退出登录',
  'Ask Codex itself': '询问 Codex 本身',
  'Ask OpenClaw': '询问 OpenClaw',
  'Ask the gateway': '询问网关',
  'Ask the gateway at this address?': '询问此地址的网关吗？',
  'Ask the gateway to reload its sign-ins': '请网关重新加载其登录',
  'Asked of the owners': '向所有者询问的结果',
  'Asking an agent for one word…': '正在请智能体回答一个词…',
  'Asking…': '正在询问…',
  'At most 6 hours before': '最多提前 6 小时',
  'At most a day before': '最多提前一天',
  'At most an hour before': '最多提前一小时',
  Automatic: '自动',
  Back: '返回',
  'Backup ended': '备用登录已到期',
  'Backup fails': '备用登录不可用',
  'Backup key in the system keyring': '备份密钥存于系统密钥环',
  'Backup key in the system keyring (keytar)': '备份密钥存于系统密钥环（keytar）',
  'Backup refused': '备用登录被拒绝',
  'Begun and not ended: {title}': '已开始但未结束：{title}',
  'Belongs to {program}': '属于{program}',
  'Billing route changed': '计费途径已更改',
  'Both callback ports are held by another program.': '两个回调端口都被另一个程序占用。',
  'Browser on another machine? Paste the address at which it ended:':
    '浏览器在另一台机器上？请粘贴它最后停留的地址：',
  'By its own setting Codex keeps its login in an encrypted file, whose key is in the system keyring. {kept}':
    '按其自身设置，Codex 将登录存于加密文件，其密钥在系统密钥环中。{kept}',
  'By its own setting Codex keeps its login in memory only: it ends with the process, and the next one starts signed out.':
    '按其自身设置，Codex 只把登录存于内存：随进程结束，下一个进程启动时是未登录状态。',
  'By its own setting Codex keeps its login in the system keyring. {kept}':
    '按其自身设置，Codex 将登录存于系统密钥环。{kept}',
  'By its own setting Codex takes its login from the system keyring, and from its file only when nothing is there. {kept}':
    '按其自身设置，Codex 从系统密钥环取登录，仅当其中没有时才用文件。{kept}',
  'By the Codex configuration {words}. Codex counts as signed out, and "codex exec" deletes the login.':
    '根据 Codex 的配置，{words}。Codex 视为未登录，“codex exec”会删除该登录。',
  'CODEX_ACCESS_TOKEN holds no token that Codex takes': 'CODEX_ACCESS_TOKEN 中没有 Codex 接受的令牌',
  'CODEX_ACCESS_TOKEN is set and malformed': 'CODEX_ACCESS_TOKEN 已设置但格式错误',
  'CODEX_ACCESS_TOKEN is set here, and Codex takes it in place of every stored login. Whether it still works is known to the server only. A Codex that is started without it uses the stored login.':
    '此处设置了 CODEX_ACCESS_TOKEN,Codex 用它代替所有已存登录。它是否仍有效只有服务器知道。未带此变量启动的 Codex 会使用已存登录。',
  'CODEX_ACCESS_TOKEN of this environment takes the place of the stored login.':
    '此环境中的 CODEX_ACCESS_TOKEN 取代了已存的登录。',
  'CODEX_HOME names a folder that does not exist, and Codex refuses to start with it.':
    'CODEX_HOME 指向不存在的文件夹，Codex 拒绝以此启动。',
  'CODEX_HOME names a folder that does not exist.': 'CODEX_HOME 指向不存在的文件夹。',
  'CODEX_HOME names something that is not a folder.': 'CODEX_HOME 指向的不是文件夹。',
  'Calls are billed to the key. Whose it is and whether it still works shows only with a call.':
    '调用计入该密钥的账单。它属于谁、是否仍有效，只有调用时才知道。',
  'Calls are now billed by a key': '调用现在按密钥计费',
  'Calls go over another bill': '调用计入另一份账单',
  'Calls of agent {agents} no longer use {name}. They go through an API key, which costs money for each call.':
    '智能体{agents}的调用不再使用{name}。它们改走 API 密钥，每次调用都要付费。',
  'Calls of agent {agents} were carried by a sign-in. They go through an API key now, which costs money for each call.':
    '智能体{agents}的调用原先由登录承担。现在改走 API 密钥，每次调用都要付费。',
  Cancel: '取消',
  'Cancel sign-in': '取消登录',
  'Cannot tell': '无法判断',
  'Cannot tell about {count}': '{count}个无法判断',
  'Cannot tell whether {who} works': '无法判断{who}是否可用',
  'Cannot tell yet': '尚无法判断',
  'Careful: {risk}': '注意：{risk}',
  'Change the OpenClaw version, then sign in once': '更换 OpenClaw 版本，然后登录一次',
  'Change the setting, or sign in as it asks': '更改该设置，或按其要求登录',
  'Change {setting}': '更改{setting}',
  'Change {setting} in the configuration': '在配置中更改{setting}',
  'Changes and backups': '更改与备份',
  'Changing…': '正在更改…',
  'Chats bound to {key}': '绑定到{key}的聊天',
  Check: '检查',
  'Check that everything is ready': '检查一切是否就绪',
  'Check that the file exists and that you may read it.': '请检查文件是否存在以及您是否可以读取。',
  'Check the account': '检查账户',
  'Check the configuration file': '检查配置文件',
  'Check the date and time of this machine': '检查本机的日期和时间',
  'Check the entry': '检查该条目',
  'Check the file and its rights': '检查文件及其权限',
  'Check the network or proxy, then try again.': '请检查网络或代理服务器，然后重试。',
  'Check the proxy and its password in the system settings, then try again. Signing in again will not help.':
    '请在系统设置中检查代理服务器及其密码，然后重试。重新登录无济于事。',
  'Check the proxy settings of the gateway': '检查网关的代理服务器设置',
  'Check the setting': '检查该设置',
  'Check what stands in the file': '检查文件中的内容',
  'Check where the file comes from': '检查该文件的来源',
  'Check your proxy. Signing in again will not help.': '请检查您的代理服务器。重新登录无济于事。',
  'Checked {when}': '{when}检查',
  'Choose OpenClaw…': '选择 OpenClaw…',
  'Choose the OpenClaw program': '选择 OpenClaw 程序',
  'Choose the file named openclaw that you start it with.': '请选择您用来启动它的名为 openclaw 的文件。',
  'Claude Code': 'Claude Code',
  'Clawlamp agrees.': 'Clawlamp 的判断一致。',
  'Clawlamp can change nothing here.': 'Clawlamp 在这里没有可更改的内容。',
  'Clawlamp cannot tell whether it works.': 'Clawlamp 无法判断它是否可用。',
  'Clawlamp could not look': 'Clawlamp 未能查看',
  'Clawlamp does not open it, so it cannot tell whether the login works, nor whose it is.':
    'Clawlamp 不会打开它，因此无法判断登录是否可用，也不知道属于谁。',
  'Clawlamp finished an interrupted sign-in': 'Clawlamp 完成了被中断的登录',
  'Clawlamp has your answer': 'Clawlamp 已收到您的应答',
  'Clawlamp is reading the sign-ins.': 'Clawlamp 正在读取登录。',
  'Clawlamp itself': 'Clawlamp 自身',
  'Clawlamp itself, since nothing reads the files': 'Clawlamp 自身，因为没有任何程序读取这些文件',
  'Clawlamp itself, since nothing refers to the file': 'Clawlamp 自身，因为没有任何内容引用该文件',
  'Clawlamp knows no service manager on this system.': 'Clawlamp 不认识此系统上的任何服务管理器。',
  'Clawlamp last read at this time': 'Clawlamp 上次读取的时间',
  'Clawlamp reads the store, and the cause is gone': 'Clawlamp 读取了存储，原因已消失',
  'Clawlamp says {ours}.': 'Clawlamp 认为{ours}。',
  'Clawlamp speaks': 'Clawlamp 的语言',
  "Clawlamp tells whether OpenClaw and Codex can still sign in, says why when they can't, and signs in again.":
    'Clawlamp 说明 OpenClaw 和 Codex 是否仍能登录，不能时说明原因，并重新登录。',
  'Clawlamp undid an interrupted sign-in': 'Clawlamp 撤销了被中断的登录',
  'Clawlamp was stopped before it wrote anything. The store holds what it held.':
    'Clawlamp 在写入任何内容前被停止。存储中的内容保持原样。',
  'Clawlamp was stopped in the middle of a change, and its key is in the system keyring, which could not be asked. Unlock the keyring, then finish or undo the change.':
    'Clawlamp 在更改中途被停止，其密钥在系统密钥环中，而密钥环无法询问。请解锁密钥环，然后完成或撤销该更改。',
  'Clawlamp was stopped in the middle of a change, which is neither done nor undone. The store may hold the old state, the new one, or part of each.':
    'Clawlamp 在更改途中被停止，该更改既未完成也未撤销。存储中可能是旧状态、新状态，或各有一部分。',
  'Clawlamp {version} is ready. The next start will be that version.':
    'Clawlamp {version}已就绪。下次启动即为该版本。',
  "Clawlamp's own folder belongs to somebody else or others may write in it.":
    'Clawlamp 自己的文件夹属于他人，或他人可以写入。',
  "Clawlamp's own folder is not yours alone": 'Clawlamp 自己的文件夹并非仅归您所有',
  "Clawlamp's own journal.": 'Clawlamp 自己的日志。',
  'Clear the lockout': '解除暂停',
  'Clear the pause': '清除暂停',
  'Clear the pause (I have topped up, or it is well again)': '清除暂停（我已充值，或已恢复正常）',
  'Clears the pause that {agents} keeps for {account}, because you say that its reason is gone.':
    '清除{agents}对{account}保持的暂停，因为您说明其原因已消失。',
  'Clears the pause that {agents} still keeps for {account}, which is well again.':
    '清除{agents}仍对{account}保持的暂停，该账户已恢复正常。',
  Close: '关闭',
  'Close it to others': '对其他人关闭',
  'Close that program or its sign-in, or sign in by a code instead (--device).':
    '请关闭该程序或其登录，或改用代码登录（--device）。',
  'Close that program or its sign-in, or sign in by a code instead.':
    '请关闭该程序或其登录，或改用代码登录。',
  'Close the file to others': '对他人关闭此文件',
  'Close {holder}, or sign in with a code': '关闭{holder}，或用代码登录',
  Code: '代码',
  Codex: 'Codex',
  'Codex CLI': 'Codex CLI',
  'Codex cannot load its configuration': 'Codex 无法加载其配置',
  'Codex cannot load its configuration for agent {agent}': 'Codex 无法为智能体{agent}加载其配置',
  "Codex cannot load the configuration in this agent's Codex home.":
    'Codex 无法加载此智能体的 Codex 文件夹中的配置。',
  'Codex cannot store its next token': 'Codex 无法存储下一个令牌',
  'Codex did not answer in time.': 'Codex 没有及时回答。',
  'Codex did not start.': 'Codex 没有启动。',
  'Codex did not take the sign-in.': 'Codex 未接受此登录。',
  'Codex has a login file, but it lacks what a sign-in needs. "codex login status" may say "Logged in" all the same.':
    'Codex 有登录文件，但缺少登录所需的内容。“codex login status”仍可能显示“Logged in”。',
  'Codex has no gateway of its own': 'Codex 没有自己的网关',
  'Codex has one login': 'Codex 只有一个登录',
  'Codex home': 'Codex 文件夹',
  'Codex is signed in with another account than before ({identity} until now).':
    'Codex 登录的账户与之前不同（此前为{identity}）。',
  'Codex itself': 'Codex 自身',
  'Codex itself, through its app server': 'Codex 自身，通过其应用服务器',
  'Codex keeps its login in its encrypted file, which is not opened here.':
    'Codex 将登录存于其加密文件，这里不会打开。',
  'Codex keeps its login in memory only, by its own setting.': '按其自身设置，Codex 只将登录保存在内存中。',
  'Codex keeps its login in the keyring': 'Codex 将登录存于密钥环',
  'Codex keeps its login in the system keyring, which is not opened here.':
    'Codex 将登录存于系统密钥环，这里不会打开。',
  'Codex keeps its login sealed': 'Codex 将登录密封保存',
  'Codex keeps its old login until the new one is there': '在新登录到来之前，Codex 保留旧登录',
  'Codex keeps no login': 'Codex 不保存登录',
  'Codex kept the login it had': 'Codex 保留了原有登录',
  'Codex looks into the keyring first': 'Codex 先查看密钥环',
  'Codex looks into the system keyring before its file, and the keyring is not opened here.':
    'Codex 先查看系统密钥环再看文件，而这里不会打开密钥环。',
  'Codex may open the keyring. Clawlamp does not, and so makes no claim.':
    'Codex 可以打开密钥环。Clawlamp 不打开，因此不作断言。',
  'Codex names the account from its own store': 'Codex 从自己的存储中报出该账户',
  'Codex refuses to start with this CODEX_HOME.': 'Codex 拒绝以此 CODEX_HOME 启动。',
  'Codex uses a key for Amazon Bedrock': 'Codex 使用 Amazon Bedrock 的密钥',
  'Codex uses a personal access token': 'Codex 使用个人访问令牌',
  'Codex uses an API key': 'Codex 使用 API 密钥',
  'Codex uses an agent identity': 'Codex 使用智能体身份',
  'Codex was not found, so it could not be asked.': '未找到 Codex，因此无法询问。',
  'Codex {name}': 'Codex {name}',
  "Codex's home.": 'Codex 的文件夹。',
  'Codex{version} itself, through its app server': 'Codex{version}自身，通过其应用服务器',
  Commands: '命令',
  Copied: '已复制',
  'Copied, names shortened': '已复制，名称已缩短',
  Copy: '复制',
  'Copy address': '复制地址',
  'Copy code and open page': '复制代码并打开页面',
  'Copy of {profileId} in the store of {who}': '{who}的存储中{profileId}的副本',
  'Copy the folder, then let OpenClaw migrate': '先复制该文件夹，再让 OpenClaw 迁移',
  'Copy the folder, then let OpenClaw put it together': '先复制该文件夹，再让 OpenClaw 合并',
  'Copy {command}': '复制{command}',
  'Correct CODEX_HOME': '更正 CODEX_HOME',
  'Correct the configuration file': '纠正配置文件',
  'Could not be read': '无法读取',
  'Definition: {path}': '定义：{path}',
  Demo: '演示',
  'Demo: made-up sign-ins': '演示：虚构的登录',
  'Detail: {detail}': '详情：{detail}',
  Details: '详情',
  'Different account': '不同的账户',
  Disappeared: '已消失',
  Done: '完成',
  'Done: {title}.': '完成：{title}。',
  'Each database names its agent. This one is a copy of, or a link to, the database of agent {owner}, and OpenClaw refuses it for agent {agent}, so every call of that agent fails.':
    '每个数据库都注明其智能体。此数据库是智能体{owner}的数据库的副本或链接，OpenClaw 拒绝将其用于智能体{agent}，因此该智能体的每次调用都会失败。',
  'Each gets the words of a notice as JSON, with accounts shortened and no secret.':
    '每一处都会以 JSON 收到通知的文字，账户已缩短，不含任何秘密。',
  'End of the drill: not put right.': '演练结束：未修复。',
  'End of the drill: put right.': '演练结束：已修复。',
  'Ended {moment}': '已于{moment}到期',
  'Ended {moment}, renewed without you': '已于{moment}到期，会自动续期',
  'Ends soon': '即将到期',
  'Ends {moment}': '将于{moment}到期',
  'Ends {moment}, renewed without you': '将于{moment}到期，会自动续期',
  'Entry of an unknown form': '未知形式的条目',
  'Every Codex command stops at its configuration file before it looks for a login. Where the login is kept cannot be told until the file is put right.':
    'Codex 的每条命令都会在查找登录之前止于其配置文件。在纠正该文件之前，无法判断登录存于何处。',
  'Everything is as it should be. Nothing was changed.': '一切如常。未作任何更改。',
  'Everything was put back as it was. Its own words are in the details; a session of your own may be needed.':
    '一切已恢复原状。其原话见详情；可能需要您自己的会话。',
  Examples: '示例',
  [`Exit codes
  0 fine, or nothing in use   1 someone must act   2 someone must act soon   3 cannot tell
  64 not understood           70 our fault         login: 0 done, 1 not done
`]: `退出码
  0 正常或未使用   1 需要有人处理   2 很快需要有人处理   3 无法判断
  64 无法理解      70 我们的错误    login：0 完成，1 未完成
`,
  'Fallback model {model}': '后备模型{model}',
  'Finish it or undo it': '完成它或撤销它',
  'Finish it or undo it by your own choice: nothing of it is run by itself.':
    '请自行选择完成或撤销：其中的任何内容都不会自动运行。',
  'Finish or cancel it first.': '请先完成或取消它。',
  'Finish or undo what was interrupted': '完成或撤销被中断的更改',
  'First seen by Clawlamp': 'Clawlamp 首次看到',
  Fixed: '已修复',
  'Fixed: {account}': '已修复：{account}',
  'For scripts: one JSON document on standard output, always in English.':
    '供脚本使用：在标准输出上输出一个 JSON 文档，始终为英文。',
  'Forget the token': '忘记令牌',
  'Forward notices': '转发通知',
  'Free some space, then try again.': '请腾出空间，然后重试。',
  From: '从',
  'From then on this order counts, and no longer the one in the configuration.':
    '此后以此顺序为准，不再用配置中的顺序。',
  'Gateway address': '网关地址',
  'Gateway on another computer': '另一台电脑上的网关',
  'Gateway {name}': '网关{name}',
  'Give each agent a folder of its own in the settings': '在设置中为每个智能体指定自己的文件夹',
  'Give the configuration that provider back, or take out what refers to it':
    '在配置中恢复该提供程序，或移除引用它的内容',
  'Give the model its present name': '给模型改用现在的名称',
  'Give the service the same settings, then reinstall it': '给服务同样的设置，然后重新安装',
  'Give your user the right to write it, then try again.': '请授予您的用户写入权限，然后重试。',
  'Go back to the sign-in page, or start again in Clawlamp.': '请回到登录页面，或在 Clawlamp 中重新开始。',
  'Gone since this reading: {id}': '自此次读取后消失：{id}',
  'Gone under this name; {to} stands in for it': '此名称下已不存在；由{to}代替',
  'Hand it to OpenClaw': '交给 OpenClaw',
  'Held by {name}': '被{name}占用',
  'Homebrew keeps its programs that way. It is used because your search path names its folder.':
    'Homebrew 就是这样保存其程序的。因为您的搜索路径包含其文件夹，所以使用它。',
  'Hook: {path}': '钩子：{path}',
  'How to get the desktop app: the same engine as an icon in the menu bar.':
    '如何获取桌面应用：同一引擎，显示为菜单栏图标。',
  'I use Codex': '我使用 Codex',
  'I use OpenClaw': '我使用 OpenClaw',
  'If anything fails on the way, the old sign-in is put back.': '若途中有任何失败，将恢复旧的登录。',
  'If the browser does not open, open this address:': '如果浏览器没有打开，请打开此地址：',
  'If the reason is not gone after all, the next call fails and OpenClaw pauses it again.':
    '若原因其实仍在，下次调用会失败，OpenClaw 会再次暂停它。',
  'If your network reads along, add its certificate to the system. Otherwise do not sign in on this network.':
    '若您的网络会检查流量，请将其证书加入系统。否则请勿在此网络登录。',
  'In no order of an agent that the gateway serves': '不在网关所服务的任何智能体的顺序中',
  'In the order: {profile} ({state})': '在顺序中：{profile}（{state}）',
  'In the place of the service stands something that Clawlamp did not write, or that was changed since.':
    '服务的位置上有并非 Clawlamp 写入的内容，或其后被改动过的内容。',
  'In use: {profile}': '使用中：{profile}',
  'Install Codex for this account, then read again.': '请为此账户安装 Codex，然后重新读取。',
  'Install it again with --hook or --webhook, or name one here.':
    '请加 --hook 或 --webhook 重新安装，或在此指定一个。',
  'Install it first (npm install --global clawlamp, or a package), then try again.':
    '请先安装（npm install --global clawlamp 或软件包），然后重试。',
  'Install it for this account, or as the administrator': '为此账户安装，或以管理员身份安装',
  'Install it: clawlamp service install': '安装：clawlamp service install',
  'Install it: {command}': '安装：{command}',
  'Install the Node version it names, then try again.': '请安装它要求的 Node 版本，然后重试。',
  'Install the codex plugin': '安装 codex 插件',
  'Installed. It starts with your session, and is at work now.': '已安装。它随您的会话启动，现在正在工作。',
  'Issued ahead of now, for {account}': '签发时间晚于现在，账户{account}',
  'It answered with HTTP {status}.': '它以 HTTP {status}应答。',
  'It belongs to another account or may be changed by others, so nothing is asked or written through it.':
    '它属于另一个账户或可被他人更改，因此不会通过它查询或写入任何内容。',
  'It belongs to another account or may be changed by others, so nothing that it says is believed. A refused sign-in that only it tells of stays unseen.':
    '它属于另一个账户，或可被他人更改，因此其中的内容不被采信。只有它记录的被拒登录将不会被发现。',
  'It belongs to another account or may be changed by others, so the next one on the search path is used.':
    '它属于另一个账户或可被他人更改，因此使用搜索路径中的下一个。',
  'It belongs to {user}': '它属于{user}',
  'It belongs to {user}, and {path} lies in it': '它属于{user}，而{path}位于其中',
  'It calls a past or missing date "{word}". The refresh token is there, and the next call renews it.':
    '它把过去或缺失的日期称为“{word}”。刷新令牌还在，下次调用会续期。',
  'It could not be opened.': '无法打开。',
  'It could not be read.': '无法读取。',
  'It did not answer.': '它没有应答。',
  'It did not say.': '它没有说明。',
  'It does not compare the account with the profile.': '它没有将账户与配置档比较。',
  'It does not open the tokens to answer.': '它不会为了回答而打开令牌。',
  'It ends when you log out for the last time (loginctl enable-linger keeps it).':
    '您最后一次注销时它会结束（loginctl enable-linger 可使其继续）。',
  'It ends when you log out for the last time. To keep it running without you, once:':
    '您最后一次注销时它会结束。要让它在您离开后继续，只需一次：',
  'It failed.': '失败了。',
  'It found no date with this sign-in, which says nothing against it.':
    '它没有找到此登录的日期，这并不说明有问题。',
  'It found something that no file tells. Believe the owner here.':
    '它发现了文件中没有的情况。这里请相信所有者。',
  'It goes by the stored date alone, and does not see that a renewal was lost.':
    '它只看已存的日期，看不到一次续期已丢失。',
  'It goes by the stored date alone. The first use was refused all the same.':
    '它只看已存的日期。首次使用仍被拒绝。',
  'It goes by the stored date alone. The provider has refused this sign-in since.':
    '它只看已存的日期。此后提供商已拒绝此登录。',
  'It goes by the stored date, and a lockout still keeps the sign-in out.':
    '它依据存储的日期，而暂停仍将该登录排除在外。',
  'It goes by what is stored. That does not prove that the next call works, so Clawlamp makes no claim.':
    '它看已存的内容。这不能证明下次调用可行，因此 Clawlamp 不作断言。',
  'It goes by what is stored. What really happened since is what Clawlamp goes by.':
    '它看已存的内容。Clawlamp 看的是此后真正发生的事。',
  'It has the setting {key}, which this OpenClaw does not know.': '其中有此 OpenClaw 不认识的设置{key}。',
  'It holds NUL bytes.': '它含有 NUL 字节。',
  'It holds a value that Codex does not take.': '它含有 Codex 不接受的值。',
  'It holds bytes that are not UTF-8.': '它含有不是 UTF-8 的字节。',
  'It holds no list of profiles.': '它没有配置档列表。',
  'It includes too many files.': '它包含的文件太多。',
  'It is a folder, not a file.': '它是文件夹，不是文件。',
  'It is a symbolic link': '它是一个符号链接',
  'It is asked once an hour what it holds. What OpenClaw has set for this very address is used, or the token that is typed here.':
    '每小时询问一次它持有的内容。使用 OpenClaw 为这一地址设置的内容，或在此输入的令牌。',
  'It is damaged.': '它已损坏。',
  'It is empty.': '它是空的。',
  'It is larger than such a file can be.': '它超过此类文件应有的大小。',
  'It is nested too deep.': '它嵌套太深。',
  'It is not a SQLite database.': '它不是 SQLite 数据库。',
  'It is not a file.': '它不是文件。',
  'It is not an object.': '它不是对象。',
  'It is not ours, so its program was not started.': '它不属于我们，因此没有启动它的程序。',
  'It is not valid TOML: line {line}, column {column}.': '它不是有效的 TOML：第{line}行，第{column}列。',
  'It is not valid {format}.': '它不是有效的{format}。',
  'It is one of two names of a file (a hard link), which part when OpenClaw next writes':
    '它是一个文件的两个名称之一（硬链接），OpenClaw 下次写入时二者会分开',
  'It is the own place of {user}. Clawlamp only looks at it.': '这是{user}自己的位置。Clawlamp 只查看它。',
  'It lists keys elsewhere, and says nothing of their worth.': '它在别处列出密钥，且不说明其价值。',
  'It lists no sign-in.': '它没有列出任何登录。',
  'It lists {profiles}.': '它列出了{profiles}。',
  'It looked at the route too, not only at the sign-in. Believe the owner here.':
    '它不仅看了登录，也看了路由。这里请相信所有者。',
  'It looks only whether a login is there, not whether it can sign in.': '它只看是否有登录，不看能否登录。',
  'It names a way of signing in that Codex takes from another program only.':
    '它指定的登录方式，Codex 只接受来自另一个程序的。',
  'It names a way of signing in that is not known.': '它指定了未知的登录方式。',
  'It names a way of signing in that {release} does not know.': '它指定了{release}不认识的登录方式。',
  'It names agent {owner}': '其中注明的是智能体{owner}',
  'It names folders of another machine. If it is still in use there, both hold the same single-use sign-ins, and the first renewal ends the others. Each machine needs a sign-in of its own.':
    '它提到另一台机器的文件夹。若那里仍在使用，两边持有相同的一次性登录，首次续期会使其他的失效。每台机器都需要自己的登录。',
  'It names no holder, so another program than OpenClaw made it':
    '它没有注明持有者，因此是 OpenClaw 以外的程序创建的',
  'It names {count} agents, and the first {most} were looked at':
    '其中列出了{count}个智能体，查看了前{most}个',
  'It names {path}, a home folder that is not on this machine': '它指向{path}，而此机器上没有该主文件夹',
  'It needs a new sign-in.': '它需要重新登录。',
  'It reads another store than the one this sign-in stands in, or leaves out what no configuration names.':
    '它读取的存储不是此登录所在的，或略去了配置中没有的内容。',
  'It reads the store. The running gateway still holds what stood there before.':
    '它读取存储。运行中的网关仍持有之前的内容。',
  'It reports only what it would use.': '它只报告将使用的内容。',
  'It starts with a byte order mark, which its owner does not accept.':
    '它以字节顺序标记开头，其所有者不接受。',
  'It still names {profileId}': '它仍指向{profileId}',
  'It tells nobody yet: install it again with --hook or --webhook.':
    '它尚不通知任何人：请加 --hook 或 --webhook 重新安装。',
  'It took its copy when it started, and the store has changed since.':
    '它在启动时取得副本，此后存储已更改。',
  'It took the request. This version has no way to say which sign-in it holds.':
    '它接受了请求。此版本无法说明它持有哪个登录。',
  'It was accepted.': '已被接受。',
  'It was cancelled.': '已取消。',
  'It was meant': '这是有意的',
  'It was moved here, or copied. If the place it came from is still in use, both hold the same single-use sign-ins, and the first renewal ends the others.':
    '它是移动或复制到这里的。若原处仍在使用，两边持有相同的一次性登录，首次续期会使其他的失效。',
  'It was not asked yet.': '尚未询问。',
  'It will need you before long.': '不久将需要您处理。',
  'Its account and its end are known to the server only. Codex asks for them at each start.':
    '其账户和到期时间只有服务器知道。Codex 每次启动都会询问。',
  'Its agent identity has a wrong form.': '其智能体身份形式有误。',
  'Its agents answer nobody until it runs. Sign-ins are read, and can be renewed, all the same.':
    '在它运行之前，其智能体不会应答任何人。登录仍会被读取，也可以更新。',
  'Its auth-state.json cannot be read. {note}': '其 auth-state.json 无法读取。{note}',
  'Its database is a copy of, or a link to, the one of agent {owner}. OpenClaw reads it for agent {agent} and refuses to write it, so a sign-in that this agent renews is lost.':
    '其数据库是智能体{owner}的数据库的副本或链接。OpenClaw 会为智能体{agent}读取它，但拒绝写入，因此该智能体续期的登录会丢失。',
  'Its definition is gone.': '其定义已不存在。',
  'Its definition was changed by hand since.': '其定义其后被手动更改过。',
  'Its definition was not written by Clawlamp.': '其定义并非 Clawlamp 所写。',
  'Its document version is {version}; Clawlamp knows {known}.':
    '其文档版本为{version}；Clawlamp 所知为{known}。',
  'Its field last_refresh is not a date.': '其字段 last_refresh 不是日期。',
  'Its field tokens has the wrong type.': '其字段 tokens 类型有误。',
  'Its field {name} has the wrong type.': '其字段{name}类型有误。',
  'Its field {name} is missing or has the wrong type.': '其字段{name}缺失或类型有误。',
  'Its id token is not a JWT.': '其 ID 令牌不是 JWT。',
  'Its includes are nested too deep.': '其包含嵌套太深。',
  'Its key is in the keychain': '其密钥在钥匙串中',
  'Its last start ended because a newer OpenClaw has changed its database.':
    '其上次启动已终止，因为较新的 OpenClaw 更改了它的数据库。',
  'Its last start ended because a newer OpenClaw wrote its settings.':
    '其上次启动已终止，因为其设置由较新的 OpenClaw 写入。',
  'Its last start ended because a secret that it needs could not be had.':
    '其上次启动已终止，因为无法取得它需要的机密。',
  'Its last start ended because it does not take its settings.': '其上次启动已终止，因为它不接受其设置。',
  'Its last start ended because what an older OpenClaw left has to be migrated first.':
    '其上次启动已终止，因为必须先迁移较旧的 OpenClaw 留下的内容。',
  'Its last start ended, and the log says why.': '其上次启动已终止，原因见日志。',
  'Its last start failed': '其上次启动失败',
  'Its links run in a circle.': '其链接形成循环。',
  'Its marker auth.sharedStore names no place that OpenClaw knows.':
    '其标记 auth.sharedStore 指向的地方 OpenClaw 不认识。',
  'Its owner accepted it. No call has used it yet.': '其所有者已接受。尚无调用使用过它。',
  'Its plan was {before} and is {plan} now': '其套餐原为{before}，现为{plan}',
  'Its routing state cannot be read. {note}': '其路由状态无法读取。{note}',
  'Its row {row} cannot be read. {note}': '其行{row}无法读取。{note}',
  'Its row {row} has document version {version}; Clawlamp knows {known}.':
    '其行{row}的文档版本为{version}；Clawlamp 所知为{known}。',
  'Its row {row} holds no list of profiles.': '其行{row}没有配置档列表。',
  'Its schema is of a newer OpenClaw.': '其架构属于较新的 OpenClaw。',
  'Its schema version is {version}, which this OpenClaw migrates before it reads it':
    '其架构版本为{version}，此 OpenClaw 会先迁移再读取',
  'Its schema version is {version}; Clawlamp knows versions up to {known}.':
    '其架构版本为{version}；Clawlamp 所知最高为{known}。',
  'Its schema version is {version}; this OpenClaw opens versions up to {known}.':
    '其架构版本为{version}；此 OpenClaw 最高可打开{known}。',
  'Its schema version {version} is one between two that Clawlamp knows.':
    '其架构版本{version}介于 Clawlamp 所知的两个之间。',
  'Its sealed tokens carry the name of another path': '其密封的令牌带有另一路径的名称',
  'Its setting {name} was not understood.': '无法理解其设置{name}。',
  'Its token': '其令牌',
  'Its tokens now belong to another workspace than before': '其令牌现在属于与之前不同的工作区',
  'Its word was not understood.': '无法理解它的说法。',
  'Its workspace is switched off': '其工作区已停用',
  'Its write-ahead log stands there without an index, so it cannot be read without changing it. Starting OpenClaw once puts that right.':
    '其预写日志没有索引，不更改就无法读取。启动一次 OpenClaw 即可解决。',
  'Judge as if it were this time, for tests.': '按此时间判断，用于测试。',
  'Keep a backup': '保留备份',
  'Keep one copy, let the others inherit': '保留一份副本，让其他的继承',
  'Keep the token': '保存令牌',
  'Keep {account}': '保留{account}',
  'Kept sealed in {where}. {vault}.': '密封保存于{where}。{vault}。',
  'Known fault of OpenClaw {version}': 'OpenClaw {version}的已知缺陷',
  Language: '语言',
  'Last failure: {sentence} {moment}': '最近一次失败：{sentence} {moment}',
  'Last notice that arrived: {moment}': '最近送达的通知：{moment}',
  'Last-good selection': '最近可用的选择',
  'Last-good selection of {key}': '{key}最近有效的选择',
  'Last-good selection of {provider} for {who}': '{who}的{provider}最近可用选择',
  Lately: '最近',
  'Leave it as it is. If the agent needs a sign-in of its own, sign in again there.':
    '保持原样。若该智能体需要自己的登录，请在那里重新登录。',
  'Leave the new one in place, or sign in again.': '保留新的登录，或重新登录。',
  'Let Codex keep its login in a file or in the keyring': '让 Codex 将登录存于文件或密钥环',
  'Let Codex write its file': '让 Codex 可以写入其文件',
  'Let OpenClaw rename the model': '让 OpenClaw 重命名该模型',
  'Let OpenClaw write its file': '让 OpenClaw 可以写入其文件',
  'Let OpenClaw write its folder': '让 OpenClaw 可以写入其文件夹',
  'Let it in on the host of the gateway: openclaw devices list, then openclaw devices approve.':
    '请在网关所在主机上准许它：openclaw devices list，然后 openclaw devices approve。',
  'Let the one that is here start clawlamp watch with --hook or --webhook.':
    '请让此处已有的管理器以 --hook 或 --webhook 启动 clawlamp watch。',
  'Let those chats use the order again': '让那些聊天重新使用顺序',
  'Lets Codex sign in to {account} in the browser, and keep its old login until the new one is there.':
    '让 Codex 在浏览器中登录{account}，并在新登录到来之前保留旧登录。',
  'Lets the gateway sign in to {account} by a code, and keep its old sign-in until the new one is there.':
    '让网关用代码登录{account}，并在新登录到来之前保留旧登录。',
  [`Lets the system keep watch running for you: a systemd user unit, a launchd agent or a Scheduled Task. Each change is shown
before it is made, and --dry-run only shows it. What you name once is kept; nothing that Clawlamp did not write is touched.

  --hook FILE     Run this program (full path) with each notice as JSON on its standard input.
  --webhook URL   Post each notice to this https address. What does not arrive is sent again for a day.
  --ping URL      Ask for this https address every five minutes, so that its receiver notices when that stops.

status says whether it is at work (it leaves a sign once a minute), and what could not be sent. test sends a test notice.
status ends with 0 at work, 1 silent, 3 not installed.
`]:
    `让系统为您保持 watch 运行：systemd 用户单元、launchd 智能体或计划任务。每项更改都先显示再执行，--dry-run 只显示。
指定过的内容会保留；并非 Clawlamp 写入的内容不会被触碰。

  --hook FILE     每条通知都运行此程序（完整路径），并在其标准输入上提供 JSON 通知。
  --webhook URL   将每条通知发送到此 https 地址。未送达的会在一天内重发。
  --ping URL      每五分钟访问此 https 地址，一旦停止，其接收方就会发现。

status 说明它是否在工作（每分钟留下一个迹象）以及未能发送的内容。test 发送一条测试通知。
status 的退出码：0 工作中，1 没有动静，3 未安装。
`,
  'Locked against readers': '对读取者锁定',
  'Locked out for agent {agent} until {moment} ({reason})': '对智能体{agent}暂停至{moment}（{reason}）',
  'Locked out until {moment}': '暂停至{moment}',
  'Lockout ended {moment}': '暂停已于{moment}结束',
  'Logged ahead of now': '日志时间晚于现在',
  'Login of {who}': '{who}的登录',
  'Look at the commands there are.': '请查看有哪些命令。',
  'Look at the new state, then try again if it still needs you.': '请查看新状态，如仍需处理再重试。',
  'Look at the present state, and change what it needs.': '请查看当前状态，并更改所需之处。',
  'Look at the program that hands the tokens over': '查看交出令牌的程序',
  'Look at the timeline for the reason, or sign in all the same.': '原因见时间线；也可以仍然登录。',
  'Look at the timeline to see what was changed.': '时间线中可以看到更改过什么。',
  'Look elsewhere…': '在其他位置查找…',
  'Look for a newer Clawlamp at each start': '每次启动时查找更新的 Clawlamp',
  'Looked in: {folders}': '已查找：{folders}',
  'Looks at what stands in the store now. Where the whole new state stands it is kept, everything else goes back to the old one.':
    '查看存储中现有的内容。新状态完整之处予以保留，其余恢复为旧状态。',
  'Looks good': '看起来正常',
  'Made by {name}, which may have ended': '由{name}创建，它可能已结束',
  'Made-up sign-ins. Nothing of yours is read or changed.': '虚构的登录。不会读取或更改您的任何内容。',
  'Make a new token and give it to OpenClaw': '创建新令牌并交给 OpenClaw',
  'Make it writable again, then try once more.': '请使其恢复可写，然后重试。',
  'Make it yours alone (the details name it), then try again. Nothing in it was believed or run.':
    '请使其仅归您所有（详情中有其位置），然后重试。其中的内容未被采信，也未被运行。',
  'Make it yours, and closed to the writing of others': '使其归您所有，并禁止他人写入',
  'Make the repairs that need no sign-in, each shown first and undoable for 30 days.':
    '进行无需登录的修复，每项先展示，30 天内可撤销。',
  'Make this change': '执行此更改',
  'Make this change? [y/N]': '进行此更改吗？[y/N]',
  [`Makes the repairs that need no sign-in: all of them, or those of the causes or plans that are named. Each is shown first and
asked for (--yes does without asking). OpenClaw's own code makes the change under its own lock; an encrypted backup is kept
for 30 days, the result is read back by us and by OpenClaw, and what does not help is put back. not-on-route is only ever
done by name.

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`]:
    `进行无需登录的修复：全部，或所指定原因或方案的修复。每项先展示并询问（--yes 不询问）。由 OpenClaw 自己的代码在其自己的锁下更改；
加密备份保留 30 天，结果由我们和 OpenClaw 读回，无效的会恢复原状。not-on-route 只在指定名称时进行。

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`,
  'Making it…': '正在生成…',
  'May be changed': '可能更改',
  'Meant: {profile}': '原定：{profile}',
  'Missing: {field}': '缺少：{field}',
  More: '更多',
  'More than one sign-in has that name.': '有多个登录使用该名称。',
  'Mute notices': '静音通知',
  'Mute {label}': '静音{label}',
  'My browser is on another computer': '我的浏览器在另一台电脑上',
  'Name a place where you may write.': '请指定一个您可以写入的位置。',
  'Name and account disagree': '名称与账户不一致',
  'Name another one.': '请另指定一个。',
  'Name one like wss://host, or ws:// on this machine or a private network.':
    '请填写形如 wss://host 的地址，或此机器或私有网络上的 ws://。',
  'Name one of them in full, or add --agent or --profile.':
    '请写出其中一个的全名，或加上 --agent 或 --profile。',
  'Name the gateway and its token as gateway.remote in the configuration of OpenClaw, or add --gateway with its address to be asked for the token once.':
    '请在 OpenClaw 的配置中以 gateway.remote 写明网关及其令牌，或加上 --gateway 和其地址，届时会询问一次令牌。',
  'Name the gateway and its token as gateway.remote in the configuration of OpenClaw.':
    '请在 OpenClaw 的配置中以 gateway.remote 写明网关及其令牌。',
  'Named {named}, but the token is of {actual}': '名称为{named}，但令牌属于{actual}',
  'Needs you': '需要您处理',
  'Needs you soon': '即将需要您处理',
  'Neither OpenClaw nor Codex was found here.': '这里既未找到 OpenClaw，也未找到 Codex。',
  'New tokens: signed in outside Clawlamp, or renewed early': '新令牌：在 Clawlamp 之外登录，或提前续期',
  'Newer, of the same account: {profile}': '同一账户中较新的：{profile}',
  'Next: nothing to do': '下一步：无需操作',
  'Next: {next}': '下一步：{next}',
  'Next: {next}{command}': '下一步：{next}{command}',
  'No OpenClaw here has that name.': '这里没有该名称的 OpenClaw。',
  'No OpenClaw was found to ask.': '未找到可询问的 OpenClaw。',
  'No agent would use this sign-in next.': '没有智能体接下来会使用此登录。',
  'No answer came from the browser in time.': '浏览器未能及时应答。',
  'No answer came in time.': '未能及时收到应答。',
  'No call has used it yet.': '尚无调用使用它。',
  'No call is answered until {moment}': '在{moment}之前没有调用会得到应答',
  'No codex plugin in the package, the extensions or the list of installed plugins':
    '软件包、扩展和已安装插件列表中都没有 codex 插件',
  'No expiry date stored for a token that is still good': '仍有效的令牌没有存下到期日期',
  'No gateway runs here.': '这里没有运行网关。',
  'No key or token': '没有密钥或令牌',
  'No profile of this provider': '没有此提供商的配置档',
  'No profile refers to it any more. It does no harm and no one needs to act.':
    '已没有配置档引用它。它无害，无人需要处理。',
  'No reading: {reason}': '没有读数：{reason}',
  'No route uses it next.': '接下来没有路由使用它。',
  'No route uses it, so Clawlamp does not judge it.': '没有路由使用它，因此 Clawlamp 不作判断。',
  'No route uses it.': '没有路由使用它。',
  'No route uses this sign-in': '没有路由使用此登录',
  'No sign of life since then': '自那时起没有任何活动迹象',
  'No sign-in for {profileProviders} is stored.': '没有存储{profileProviders}的登录。',
  'No sign-in has that name.': '没有登录使用该名称。',
  'No sign-in is in use.': '没有正在使用的登录。',
  'No sign-in of this route can be used': '此路由没有可用的登录',
  'No store of this agent is there': '没有此智能体的存储',
  'No system keyring is available, so the key of the backups is kept in a file that only you can read.':
    '没有系统密钥环，因此备份的密钥存于只有您能读取的文件中。',
  'No system keyring is available.': '没有可用的系统密钥环。',
  'No system keyring: the backup key is a private file': '没有系统密钥环：备份密钥是一个私有文件',
  'No token is kept for this address.': '没有为这一地址保存令牌。',
  'No token of another program is renewed, copied to another machine or revoked.':
    '不会续期、复制到其他机器或吊销其他程序的任何令牌。',
  'Nobody can be asked here.': '这里无人可询问。',
  'Nobody can be asked here. Run it again with --yes to accept the account.':
    '这里无人可问。要接受该账户，请加 --yes 再运行一次。',
  'Nobody knows whether this is renewed': '无人知道它是否会续期',
  'Nobody renews a token of this kind. Make a new one, and give it to the gateway.':
    '此类令牌无人续期。请制作新令牌并交给网关。',
  'None of its sign-ins can be used': '其登录均不可用',
  'None once it is through: only Codex changes its login. Until then the old one stays untouched.':
    '完成后不可撤销：只有 Codex 更改其登录。在此之前旧登录不会动。',
  'None once it is through: only the gateway changes its store. Until then the old one stays untouched.':
    '完成后没有：只有网关更改其存储。在此之前旧登录不受影响。',
  'Not all of it was looked at': '并未全部查看',
  'Not by {writer}: {why}': '未由{writer}执行：{why}',
  'Not in use': '未使用',
  'Not now': '暂不',
  'Not proven yet. {risk}': '尚未证实。{risk}',
  'Not proven. {note}': '未证明。{note}',
  'Nothing but your gateway is asked on a timer, and nothing about you is collected.':
    '只会定时询问您的网关，不收集任何关于您的信息。',
  'Nothing here can be repaired that way.': '这里没有可以那样修复的内容。',
  'Nothing in the order can be used.': '顺序中没有可用的登录。',
  'Nothing is found.': '没有找到。',
  'Nothing is in use': '没有正在使用的登录',
  'Nothing is known against it, but nothing has proven it yet.': '没有对它不利的信息，但也尚未得到证明。',
  'Nothing is known against it.': '没有对它不利的信息。',
  'Nothing is known of the past yet. The lamp writes down what happens while it runs.':
    '过去的情况尚不清楚。灯会在运行时记录发生的事。',
  'Nothing is open in the system keyring ({program}), so the key of the backups is kept in a file that only you can read.':
    '系统密钥环（{program}）中没有打开任何内容，因此备份密钥存于只有您能读取的文件中。',
  'Nothing is open in the system keyring: the backup key is a private file':
    '系统密钥环中没有打开任何内容：备份密钥为私有文件',
  'Nothing is sent on a timer, and nothing about you is collected.':
    '不会定时发送任何内容，也不收集关于您的任何信息。',
  'Nothing to repair.': '没有可修复的内容。',
  'Nothing to watch yet': '暂无可监视的内容',
  'Nothing to watch yet.': '还没有可关注的登录。',
  'Nothing was changed in the last 30 days.': '最近 30 天内没有更改。',
  'Nothing was changed.': '未更改任何内容。',
  'Nothing was changed. A path with a control character, or a program that others may change, cannot be used.':
    '未作任何更改。含控制字符的路径，或他人可以更改的程序，均不能使用。',
  'Nothing was changed. Check free space and rights.': '未更改任何内容。请检查空间和权限。',
  'Nothing was changed. If it was in another keyring, open that one and try again.':
    '未作任何更改。如果它在另一个密钥环中，请打开那个密钥环后重试。',
  'Nothing was changed. It is damaged or was changed by somebody: leave it, and sign in again where it is needed.':
    '未作任何更改。内容已损坏或被人改动：请不要动它，在需要的地方重新登录。',
  'Nothing was changed. Look at it (the details name it), and move it away yourself if it is not needed.':
    '未作任何更改。请查看它（见详情），若不需要请自行移走。',
  'Nothing was changed. Look at the new state.': '未更改任何内容。请查看新的状态。',
  'Nothing was changed. Open the details for its own words.': '未更改任何内容。其原话见详情。',
  'Nothing was changed. You can close this tab and try again in Clawlamp.':
    '未更改任何内容。您可以关闭此标签页，在 Clawlamp 中重试。',
  'Nothing was found yet.': '尚未找到任何内容。',
  'Nothing was written. Report this, and send what this prints instead: {command}':
    '未写入任何内容。请报告此问题，并改为发送此命令的输出：{command}',
  'Nothing was written. Report this, with what Copy gives instead.':
    '未写入任何内容。请报告此问题，并改为附上“复制”得到的内容。',
  Notices: '通知',
  'Now: {before}. Then: {after}.': '现在：{before}。之后：{after}。',
  'Of agent {agent}, the newest {most} chats were looked at': '查看了智能体{agent}最新的{most}个聊天',
  'Old copies still hold tokens': '旧副本中仍有令牌',
  'Older file that this OpenClaw wants moved': '此 OpenClaw 要求迁移的旧文件',
  'Older file with {names}': '含有{names}的旧文件',
  'On any device, open {address}\n  and type the code {code} (until {time}).':
    '在任意设备上打开：{address}\n  并输入代码：{code}（{time}前有效）。',
  'On any device, open {address} and type:': '在任意设备上打开{address}并输入：',
  'One Codex sign-in in {count} homes': '{count}个文件夹共用一个 Codex 登录',
  'One more sign-in would not help now.': '现在再登录一次无济于事。',
  'One of these sign-ins was rejected': '这些登录之一被拒绝',
  'One of these workspaces is switched off': '这些工作区之一已停用',
  'One real turn of an agent used it': '智能体的一次真实调用使用了它',
  'One real turn of an agent used it.': '智能体的一次真实调用使用了它。',
  [`One sign-in with every cause, its evidence (what, where, when), the route that uses it, and the next step. Without a name it is
the one that needs you most, and the others are named.

  --ask-owner   Also ask OpenClaw or Codex itself, with its own program, and say why it differs. Takes up to a minute.
`]: `一个登录的每个原因、证据（内容、位置、时间）、使用它的路由以及下一步。不写名称时为最需要处理的
登录，并列出其余的名称。

  --ask-owner   同时用 OpenClaw 或 Codex 自己的程序询问，并说明为何不同。最长一分钟。
`,
  'Only sign-ins of this provider.': '只看此提供商的登录。',
  'Only this OpenClaw, as its own --profile names it; default for the one without a name.':
    '只看此 OpenClaw，以其自身 --profile 的名称为准；没有名称的用 default。',
  'Only this agent of OpenClaw.': '只看 OpenClaw 的此智能体。',
  'Only what needs me': '仅显示需要我处理的',
  'Open Why to see which one it would use.': '在“原因”中可以看到它会使用哪一个。',
  'Open panel': '打开面板',
  'Open the address shown by hand.': '请手动打开显示的地址。',
  'Open the details for its own words.': '打开详情查看它自己的说法。',
  'Open the page again': '重新打开页面',
  OpenClaw: 'OpenClaw',
  'OpenClaw and Codex share one sign-in': 'OpenClaw 与 Codex 共用一个登录',
  'OpenClaw and Codex share one sign-in; the next renewal signs one of them out':
    'OpenClaw 与 Codex 共用一个登录；下次续期会使其中一方退出登录',
  'OpenClaw and Codex were refused with the same code within an hour, each with a sign-in of its own. That looks like the provider. Signing in again now would not help.':
    'OpenClaw 与 Codex 各有自己的登录，却在一小时内被同一代码拒绝。看来是提供商的问题。现在重新登录无济于事。',
  'OpenClaw asked for a renewal again and again, and none came': 'OpenClaw 多次请求续期，始终没有结果',
  'OpenClaw cannot store its next token': 'OpenClaw 无法存储下一个令牌',
  'OpenClaw cannot store what agent {agent} renews': 'OpenClaw 无法保存智能体{agent}续期的登录',
  'OpenClaw could not move its sign-ins into the shared store, and agent {agent} has none that works.':
    'OpenClaw 未能将登录移入共享存储，智能体{agent}没有可用的登录。',
  'OpenClaw did not accept the new sign-in.': 'OpenClaw 未接受新的登录。',
  'OpenClaw did not answer in time.': 'OpenClaw 没有及时回答。',
  'OpenClaw did not start.': 'OpenClaw 未能启动。',
  'OpenClaw does not see the change for agent {agent}': 'OpenClaw 未看到智能体{agent}的更改',
  'OpenClaw does not take its settings': 'OpenClaw 不接受它的设置',
  'OpenClaw does not use {account} for now: {reason}.': 'OpenClaw 暂不使用{account}：{reason}。',
  'OpenClaw finds no sign-in in this file': 'OpenClaw 在此文件中找不到登录',
  'OpenClaw gave no answer that could be read.': 'OpenClaw 的回答无法读取。',
  'OpenClaw has a profile for {account}, but {words}. It cannot be recovered.':
    'OpenClaw 有{account}的配置档，但{words}。无法恢复。',
  'OpenClaw has an entry for {account}, and no key or token stands in it.':
    'OpenClaw 有{account}的条目，但其中没有密钥或令牌。',
  'OpenClaw has an entry for {account}, and what looks like its secret stands in the field "{field}", which OpenClaw does not read.':
    'OpenClaw 有{account}的条目，但看似其机密的内容位于 OpenClaw 不读取的字段“{field}”中。',
  'OpenClaw has put a marker in place of the tokens of {account} while it renews them.':
    'OpenClaw 在续期期间用标记代替了{account}的令牌。',
  'OpenClaw has thrown away the stored expiry date of {account}, as it does before a renewal. Whether the renewal comes shows with the next call.':
    'OpenClaw 已丢弃{account}存储的到期日，如同续期之前那样。续期是否到来，下次调用可见。',
  'OpenClaw holds it locked right now.': 'OpenClaw 正将其锁定。',
  'OpenClaw is changing it right now.': 'OpenClaw 正在更改它。',
  'OpenClaw is changing this store right now.': 'OpenClaw 正在更改此存储。',
  'OpenClaw is pausing this sign-in': 'OpenClaw 正在暂停使用此登录',
  'OpenClaw is renewing a sign-in right now': 'OpenClaw 正在续期一个登录',
  'OpenClaw is renewing this sign-in': 'OpenClaw 正在续期此登录',
  'OpenClaw is renewing this sign-in right now': 'OpenClaw 此刻正在续期此登录',
  'OpenClaw itself reads the change from its own store': 'OpenClaw 自己从其存储中读到了此更改',
  'OpenClaw lists the new sign-in from its own store': 'OpenClaw 从其存储中列出了新的登录',
  'OpenClaw moved its sign-ins and kept copies of the files it moved them from. {count, plural, one {One secret lies} other {# secrets lie}} there in clear text, also after a sign-out. Nothing uses them.':
    'OpenClaw 迁移了其登录，并保留了迁移前文件的副本。其中有 {count, plural, other {# 个机密}}以明文存放，退出登录后也仍在。没有任何程序使用这些副本。',
  'OpenClaw needs you': 'OpenClaw 需要您处理',
  'OpenClaw passes over the sign-in of {own} in the store of agent {agent}. It needs no one.':
    'OpenClaw 跳过智能体{agent}存储中{own}的登录。无需处理。',
  'OpenClaw passes over the sign-in of {own}, which failed before, and calls with that of {account}: another person pays.':
    'OpenClaw 跳过此前失败过的{own}的登录，改用{account}的登录来调用：由他人付费。',
  'OpenClaw paused it for agent {agent} until {moment}: {reason}':
    'OpenClaw 已为智能体{agent}将其暂停至{moment}：{reason}',
  'OpenClaw pauses {account}, and the agent has nothing else to call with: {reason}. If the reason is gone, the pause can be cleared.':
    'OpenClaw 暂停了{account}，而该智能体没有其他可用的登录：{reason}。如原因已消失，可以解除暂停。',
  'OpenClaw reads {path} otherwise': 'OpenClaw 读到的{path}不同',
  'OpenClaw recorded for agent {agent} that the provider refused this sign-in ({reason})':
    'OpenClaw 为智能体{agent}记录了提供商拒绝此登录（{reason}）',
  'OpenClaw refused the change.': 'OpenClaw 拒绝了更改。',
  'OpenClaw refuses this agent until its database is migrated.':
    '在其数据库迁移之前，OpenClaw 会拒绝此智能体。',
  'OpenClaw refuses this agent until the sign-ins in its old file are moved.':
    '在其旧文件中的登录迁移之前，OpenClaw 会拒绝此智能体。',
  'OpenClaw refuses this agent, because its database belongs to agent {owner}.':
    'OpenClaw 拒绝此智能体，因为其数据库属于智能体{owner}。',
  'OpenClaw spoils fresh sign-ins': 'OpenClaw 会损坏新的登录',
  'OpenClaw started to renew {account} and got no new tokens, as happens without a network. It has put a marker in their place and does not try again. Whether the provider ever saw the renewal is not known.':
    'OpenClaw 开始续期{account}，却没有得到新令牌，没有网络时就会这样。它用标记代替了令牌，不会再试。提供商是否收到过续期尚不清楚。',
  'OpenClaw started to renew {account}, and the provider refused it. OpenClaw has thrown the old tokens away.':
    'OpenClaw 开始续期{account}，但提供商拒绝了。OpenClaw 已丢弃旧令牌。',
  'OpenClaw starts Codex for agent {agent} in a home of its own, and Codex stops at the configuration file there. Every call fails, whoever signs in.':
    'OpenClaw 在专用文件夹中为智能体{agent}启动 Codex，而 Codex 止于那里的配置文件。无论谁登录，每次调用都会失败。',
  'OpenClaw threw the stored expiry date away': 'OpenClaw 丢弃了已存的到期日期',
  'OpenClaw waits for a lock that has been kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClaw 正在等待被超时占用的锁。在其结束之前，OpenClaw 无法续期或保存登录。',
  'OpenClaw waits for a lock that {name} has kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClaw 正在等待{name}超时占用的锁。在其结束之前，OpenClaw 无法续期或保存登录。',
  'OpenClaw wants to renew this sign-in': 'OpenClaw 想要续期此登录',
  'OpenClaw was not found, so it could not be asked.': '未找到 OpenClaw，因此无法询问。',
  'OpenClaw was not found, so its gateway could not be asked.': '未找到 OpenClaw，因此无法询问其网关。',
  'OpenClaw will renew {account}, fail to store the new token, and lose the sign-in.':
    'OpenClaw 将续期{account}，无法存储新令牌，从而失去登录。',
  'OpenClaw writes its configuration as plain JSON: comments in it go. Undo brings them back.':
    'OpenClaw 以纯 JSON 写入其配置：其中的注释会丢失。撤销可恢复。',
  'OpenClaw {name}': 'OpenClaw {name}',
  'OpenClaw {version}': 'OpenClaw {version}',
  'OpenClaw {version} has a known fault': 'OpenClaw {version}有已知缺陷',
  'OpenClaw {version} has a known sign-in fault and may spoil it.':
    'OpenClaw {version}有已知的登录缺陷，可能会损坏它。',
  'OpenClaw {version} would migrate the store first, so it was not asked.':
    'OpenClaw {version}会先迁移存储，因此没有询问。',
  'OpenClaw {version} wrote it last.': '最后写入它的是 OpenClaw {version}。',
  'OpenClaw {version}, its own plugin SDK': 'OpenClaw {version}，其自己的插件 SDK',
  "OpenClaw's configuration.": 'OpenClaw 的配置。',
  "OpenClaw's own commands": 'OpenClaw 自己的命令',
  "OpenClaw's plugin SDK": 'OpenClaw 的插件 SDK',
  'OpenClaw\'s reason is "{reason}"': 'OpenClaw 给出的原因是“{reason}”',
  "OpenClaw's state directory.": 'OpenClaw 的状态文件夹。',
  [`Opens the sign-in page in your browser, takes the answer on this machine, keeps an encrypted backup, hands the new
sign-in to OpenClaw's own code, reads it back, and puts the old one back if anything fails. Progress goes to standard
error. Ctrl+C cancels: before the write nothing changes, during it the write is finished or undone.

  --device   Show a code to type on any device instead of opening a browser here. Over SSH, say.
  --turn     As the last proof let an agent answer one word. A real call, billed to the account.
  --yes      Accept another account than before, and sign in although one more try is held back.

The login of the Codex CLI (codex-cli) is renewed by Codex itself, which keeps it until the new one is there.

With a browser on another machine, paste the address at which it ended (one of localhost) at the prompt.
`]:
    `在浏览器中打开登录页面，在此机器上接收回答，保留加密备份，将新登录交给 OpenClaw 自己的代码，读回检查，如有失败则恢复旧登录。进度写到
标准错误。Ctrl+C 取消：写入之前不作任何更改，写入期间则完成或撤销写入。

  --device   显示可在任意设备上输入的代码，而不是在这里打开浏览器。例如通过 SSH。
  --turn     作为最后的证明，让智能体回答一个词。真实调用，由该账户付费。
  --yes      接受与之前不同的账户，并在再次尝试被暂缓时仍然登录。

Codex CLI 的登录（codex-cli）由 Codex 自己续期，在新登录到来之前保留旧登录。

如果浏览器在另一台机器上，请在提示处粘贴它最终停留的地址（localhost 的那个）。
`,
  Options: '选项',
  'Or paste the address at which the browser ended:': '或粘贴浏览器最终停留的地址：',
  Order: '顺序',
  'Order and lockouts could not be put right. {why}': '无法修正顺序和暂停。{why}',
  'Order of {key}': '{key}的顺序',
  'Order of {key} for {who}': '{who}的{key}顺序',
  'Order of {provider} for {who}': '{who}的{provider}顺序',
  'Others may change it': '其他人可以更改它',
  'Others may change it or put something else in its place': '他人可以更改它或用别的东西替换它',
  'Others may change it, and {path} lies in it': '其他人可以更改它，而{path}位于其中',
  'Others may change what stands here': '其他人可以更改这里的内容',
  'Others may change {path}': '其他人可以更改{path}',
  'Others may open it (mode {mode})': '其他人可以打开它（模式{mode}）',
  'PROFILE is a name from status, in full or shortened, or any part that only one sign-in has.':
    'PROFILE 是 status 中的名称（完整或缩写），或仅一个登录具有的任意部分。',
  'Paste the whole address at which the browser ended.': '请粘贴浏览器最后停留的完整地址。',
  'Pause of {key}': '{key}的暂停',
  'Pause of {profileId} for {agent}': '{agent}对{profileId}的暂停',
  Paused: '已暂停',
  'Paused until {moment}': '暂停至{moment}',
  'Pauses and failure counts of {profileId}': '{profileId}的暂停和失败计数',
  'Ping: {host}': 'Ping：{host}',
  'Plan a change of the version': '计划更换版本',
  'Plan a change to {worksIn}': '计划更换到{worksIn}',
  'Plan changed from {from} to {to}': '套餐由{from}变为{to}',
  'Port {port} is busy': '端口{port}被占用',
  'Port {port}, to which the sign-in page answers, is held by {holder}, and no other one is free.':
    '登录页面所应答的端口{port}被{holder}占用，且没有其他空闲端口。',
  [`Practise on made-up sign-ins with a sign-in server of their own, through the same code as the real thing: what it looks like
when a sign-in has ended (expiry), when two agents hold one sign-in (shared), when a gateway can reach no model (gateway), and
how each is put right. Nothing of yours is read or changed, and everything of the drill is removed when it ends.
`]:
    '用虚构的登录和自带的登录服务器演练，所用代码与真实情形相同：登录已结束时的样子（expiry）、两个智能体持有同一登录时（shared）、网关无法到达\n任何模型时（gateway），以及各自如何修复。不会读取或更改您的任何内容，演练结束后一切都会清除。\n',
  'Practise on made-up sign-ins: expiry, shared or gateway. Nothing of yours is read or changed.':
    '用虚构的登录演练：expiry、shared 或 gateway。不会读取或更改您的任何内容。',
  'Press “Choose OpenClaw…”, or install OpenClaw for this account.':
    '请点击“选择 OpenClaw…”，或为此账户安装 OpenClaw。',
  'Primary model {model}': '主模型{model}',
  [`Prints a script for your shell. It completes commands, options, the names of your sign-ins, what can be repaired, and what
can be undone. It asks clawlamp itself, which reads and changes nothing.

  bash         echo 'source <(clawlamp completion bash)' >> ~/.bashrc
  zsh          echo 'source <(clawlamp completion zsh)' >> ~/.zshrc
  fish         clawlamp completion fish > ~/.config/fish/completions/clawlamp.fish
  powershell   clawlamp completion powershell >> $PROFILE
`]:
    `输出供您的 shell 使用的脚本。它补全命令、选项、登录的名称、可修复的内容和可撤销的内容。它询问 clawlamp 自身，后者只读取，不作更改。

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
    `先显示一次状态，之后每次变化输出一行（加 --json 则为文档）。它等待文件系统事件和下一个期限：不轮询。用 Ctrl+C 停止。

  --hook FILE     需要有人处理时运行此程序（完整路径），并在其标准输入上提供 JSON 通知。
  --webhook URL   将通知发送到此 https 地址。每个登录各一次；账户已缩写。
`,
  Promised: '承诺',
  'Prove it': '证明可用',
  'Put it right: {command}': '修复：{command}',
  'Put order and lockouts right': '修正顺序和暂停',
  'Put the file aside: the agent inherits, or makes one of its own':
    '移开该文件：智能体会继承，或创建自己的数据库',
  'Put the file right, or sign in for this agent': '纠正该文件，或为此智能体登录',
  'Put the old copies aside': '移开旧副本',
  'Put the sign-in first again, or say that it was meant': '将该登录重新排在首位，或说明这是有意的',
  'Put the working sign-in first': '将可用的登录排在首位',
  'Puts {account} first in the order of {who}, the others behind it.':
    '将{account}排在{who}顺序的首位，其余在后。',
  'QR code of {address}': '{address}的二维码',
  'Quiet from 22:00 to 8:00': '22:00 至 8:00 免打扰',
  'Quiet hours (urgent only)': '免打扰时段（仅紧急）',
  'Quit Clawlamp': '退出 Clawlamp',
  'Reach it by wss:// or by a tunnel to this machine. Or allow it once: add --gateway with its address.':
    '请通过 wss:// 或到本机的隧道访问它。或允许一次：加上 --gateway 和其地址。',
  'Reach it by wss:// or by a tunnel to this machine. Or allow it once: set its address again in the settings.':
    '请通过 wss:// 或到本机的隧道访问它。或允许一次：在设置中重新填写其地址。',
  Read: '读取',
  'Read again': '重新读取',
  'Read again to ask it now.': '重新读取即可现在询问它。',
  'Read again, and look at the names.': '请重新读取，并查看名称。',
  'Read again, and look at what is wrong now.': '请重新读取，并查看现在的问题。',
  'Read it back': '读回核对',
  'Read the reason in the log, then start the gateway': '在日志中查看原因，然后启动网关',
  'Read-only': '只读',
  'Read-only (mode {mode})': '只读（模式{mode}）',
  'Reading the sign-ins of OpenClaw and Codex on this computer.': '正在读取本机上 OpenClaw 和 Codex 的登录。',
  'Reading the sign-ins.': '正在读取登录。',
  'Reading…': '正在读取…',
  [`Reads the stores, the configuration, the end of the gateway log and the Codex home once, and says what they mean.
Nothing is run, renewed, written or asked for over the network. With --ask-owner OpenClaw and Codex are asked too.

  -v, --verbose   Also the routes: which sign-in each agent uses next, and why.

  ● works    ○ nothing against it, not proven yet    ◐ needs you soon    ✕ needs you    ? cannot tell    · not in use

  --format F   In the words of another program: waybar, xbar (and SwiftBar), tmux, prometheus or nagios. It ends with 0,
               but nagios with 0, 1, 2 or 3 as a plugin does.
`]:
    `读取一次存储、配置、网关日志末尾和 Codex 文件夹，并说明其含义。不运行、续期、写入，也不通过网络询问。加 --ask-owner 时也会询问
OpenClaw 和 Codex。

  -v, --verbose   同时显示路由：每个智能体接下来使用哪个登录，以及原因。

  ● 可用    ○ 没有不利信息，尚未证明    ◐ 即将需要您处理    ✕ 需要您处理    ? 无法判断    · 未使用

  --format F   用其他程序的格式输出：waybar、xbar（及 SwiftBar）、tmux、prometheus 或 nagios。退出码为 0，
               只有 nagios 像插件一样为 0、1、2 或 3。
`,
  'Receive the new sign-in': '接收新的登录',
  'Referred to by no profile': '没有配置档引用它',
  'Refresh marker, failed': '续期标记，失败',
  'Refresh marker, pending': '续期标记，待定',
  'Refused. Agent {agent} uses {account} of agent {owner} instead':
    '已被拒绝。智能体{agent}改用智能体{owner}的{account}',
  'Refused. Agent {agent} uses {account} of agent {owner} instead since {moment}':
    '已被拒绝。自{moment}起，智能体{agent}改用智能体{owner}的{account}',
  'Refused: {reason}': '已被拒绝：{reason}',
  'Remove the left-over file': '移除遗留文件',
  'Remove the left-over files': '移除遗留文件',
  'Remove the unused sign-in': '移除未使用的登录',
  'Removed. Nothing of it is left.': '已移除。没有任何残留。',
  'Renames the model from openai-codex to openai, which this OpenClaw routes. The sign-in stays.':
    '将模型由 openai-codex 改名为此 OpenClaw 会路由的 openai。登录保持不变。',
  'Renewed by {owner}': '由{owner}续期',
  'Renewed, by its dates, by {owner}': '按其日期，由{owner}续期',
  Repairs: '修复',
  'Reports about OpenClaw {version}': '关于 OpenClaw {version}的报告',
  'Reports about this version: {fault}.{cure}': '关于此版本的报告：{fault}。{cure}',
  'Restart the gateway': '重启网关',
  'Restart the gateway to take the new one.': '请重启网关以采用新的登录。',
  'Restarting the gateway…': '正在重启网关…',
  Route: '路由',
  Routes: '路由',
  'Run OpenClaw {newer} again': '重新运行 OpenClaw {newer}',
  'Run a program (its full path)': '运行程序（完整路径）',
  'Run it again with --yes to make these changes.': '加 --yes 再次运行以执行这些更改。',
  'Run on an embedded sample instead of your own files.': '使用内置示例而不是您的文件。',
  'Run the newer OpenClaw again': '重新运行较新的 OpenClaw',
  'Run the newer OpenClaw again. Nothing was changed.': '请重新运行较新的 OpenClaw。未更改任何内容。',
  'Run this program for each notice?': '每次通知都运行此程序吗？',
  'Same as system': '与系统相同',
  'Same sign-in as {names}': '与{names}为同一登录',
  Save: '保存',
  'Save as a file': '存为文件',
  'Saved as {path}. Read it before you send it.': '已存为{path}。发送前请先阅读。',
  'Say which Clawlamp this is.': '显示这是哪个版本的 Clawlamp。',
  'Say which one.': '请说明是哪一个。',
  'Schema {version}': '架构{version}',
  'Sealed with a key from the keychain': '用钥匙串中的密钥密封',
  Search: '搜索',
  'Search the sign-ins': '搜索登录',
  'See the commands: {command}': '查看命令：{command}',
  'See the names: {command}': '查看名称：{command}',
  'See what is wrong: {command}': '查看问题：{command}',
  'See what it says, and install it again': '查看其状态并重新安装',
  'See what was changed: {command}': '查看更改过什么：{command}',
  'See which one it would use: {command}': '查看它会使用哪一个：{command}',
  'Send each notice to this address?': '每次通知都发送到此地址吗？',
  'Sent, and taken.': '已发送并被接收。',
  'Set --codex-bin to its path.': '请用 --codex-bin 指定其路径。',
  'Set --openclaw-bin to its path.': '请用 --openclaw-bin 指定其路径。',
  'Set the clock of this machine': '校准本机时钟',
  'Setting {path}': '设置{path}',
  'Setting {setting}': '设置{setting}',
  'Setting: only some workspaces are allowed': '设置：只允许某些工作区',
  'Setting: {words}': '设置：{words}',
  Settings: '设置',
  'Several agents have the same folder ({agents}), and OpenClaw runs nothing while that is so. Each needs a folder of its own.':
    '多个智能体使用同一个文件夹（{agents}）,在此期间 OpenClaw 什么都不运行。每个智能体都需要自己的文件夹。',
  'Show e-mail addresses in full.': '完整显示邮箱地址。',
  'Show in panel': '在面板中显示',
  'Show {count} more': '再显示{count}个',
  'Sign in again': '重新登录',
  'Sign in again and allow access.': '请重新登录并允许访问。',
  'Sign in again and choose the workspace': '重新登录并选择工作区',
  'Sign in again for OpenClaw': '为 OpenClaw 重新登录',
  'Sign in again for agent {agent}, through OpenClaw': '通过 OpenClaw 为智能体{agent}重新登录',
  'Sign in again in the browser, hand it to OpenClaw, and prove that it works.':
    '在浏览器中重新登录，交给 OpenClaw，并证明可用。',
  'Sign in again when you are ready.': '准备好后请重新登录。',
  'Sign in again with the right account': '用正确的账户重新登录',
  'Sign in again, or say that it was meant': '重新登录，或说明这是有意的',
  'Sign in again.': '请重新登录。',
  'Sign in again. If it repeats, wait: more tries will not help.':
    '请重新登录。若再次发生，请等待：多试无益。',
  'Sign in again: {account}': '重新登录：{account}',
  'Sign in again: {command}': '重新登录：{command}',
  'Sign in again: {email}': '重新登录：{email}',
  'Sign in anyway': '仍然登录',
  'Sign in as {user}': '以{user}身份登录',
  'Sign in before it is needed: {command}': '在需要之前登录：{command}',
  'Sign in for the default agent: this release signs in for no other':
    '为默认智能体登录：此版本不为其他智能体登录',
  'Sign in for this agent': '为此智能体登录',
  'Sign in in the browser': '在浏览器中登录',
  'Sign in in the browser. For ChatGPT, codes may have to be allowed in its security settings first.':
    '请在浏览器中登录。对于 ChatGPT,可能须先在其安全设置中允许代码登录。',
  'Sign in in your browser': '在浏览器中登录',
  'Sign in inside its container': '在其容器内登录',
  'Sign in on the host of the gateway': '在网关所在主机上登录',
  'Sign in once in each Codex home': '在每个 Codex 文件夹中各登录一次',
  'Sign in once on each machine': '在每台机器上各登录一次',
  'Sign in once with OpenClaw or with the Codex CLI, and it is told here.':
    '请用 OpenClaw 或 Codex CLI 登录一次，之后会显示在这里。',
  'Sign in once with the program you use. Clawlamp sees it by itself, and its lamp stays in the tray.':
    '请用您使用的程序登录一次。Clawlamp 会自动发现，指示灯会留在托盘中。',
  'Sign in soon': '请尽快登录',
  'Sign in through Codex': '通过 Codex 登录',
  'Sign in through that program.': '请通过该程序登录。',
  'Sign in through {program}': '通过{program}登录',
  'Sign in to {name} through OpenClaw': '通过 OpenClaw 登录{name}',
  'Sign in where the gateway looks': '在网关查看的位置登录',
  'Sign in with its own command, openclaw models auth login, or update it.':
    '请用其自己的命令 openclaw models auth login 登录，或更新它。',
  'Sign in with the account shown, or confirm the change.': '请用显示的账户登录，或确认更换。',
  'Sign in {holder} too': '同时为{holder}登录',
  'Sign in {holder} too, with a sign-in of its own? [y/N]': '也为{holder}登录，使用其自己的登录吗？[y/N]',
  'Sign-in of {sessions} of {who}': '{who}的{sessions}的登录',
  'Sign-in {profileId} in the store of {who}': '{who}的存储中的登录{profileId}',
  'Sign-ins': '登录',
  'Sign-ins and their order lie in different stores': '登录与其顺序位于不同的存储',
  'Sign-ins disappeared': '登录已消失',
  'Sign-ins of this machine': '此机器的登录',
  'Sign-ins only agent {agent} can use': '只有智能体{agent}能用的登录',
  'Signed in as {email} and checked with {names}.': '已登录为{email}，并已通过{names}检查。',
  'Signed in as {email}. Nothing has proven it yet.': '已登录为{email}。尚未得到验证。',
  'Signed in outside Clawlamp': '在 Clawlamp 之外登录',
  'Signed in since': '此后已登录',
  'Signed in with Clawlamp': '用 Clawlamp 登录',
  'Signed in: {account}. {strength}': '已登录：{account}。{strength}',
  'Signing in': '正在登录',
  'Signing in again: {title}.': '正在重新登录：{title}。',
  'Signing in with Clawlamp changed nothing': '用 Clawlamp 登录未更改任何内容',
  'Signing in with Clawlamp stopped half-way': '用 Clawlamp 登录中途停止',
  'Signing in with Clawlamp was undone': '用 Clawlamp 登录已被撤销',
  'Signs in to {account} in the browser and gives {who} a sign-in of its own in place of the one it has.':
    '在浏览器中登录{account}，并给{who}一个自己的登录，取代现有的。',
  'Since you last looked: {list}': '自上次查看以来：{list}',
  'Snooze for an hour': '暂停提醒一小时',
  'Snooze until tomorrow': '暂停提醒至明天',
  'Some chats fail': '部分对话失败',
  'Somebody may have switched it off on purpose.': '可能有人有意将其关闭。',
  'Somebody said that the changes were meant': '有人说明这些更改是有意的',
  'Someone asked for it. If you can read this, notices arrive here.':
    '有人请求发送。如果您能看到这条，通知就能送达此处。',
  'Someone chose that sign-in for those chats. They will be billed to whichever the order names.':
    '有人为那些聊天选择了该登录。它们将计入顺序所指登录的账单。',
  'Someone else could put something in its place, so Clawlamp only looks at it.':
    '其他人可能会替换它，因此 Clawlamp 只查看它。',
  'Something needs you soon': '很快有事项需要您处理',
  'Something refers to the secret provider "{providers}", and the configuration has none of that name. OpenClaw goes on without those secrets.':
    '有内容引用机密提供程序“{providers}”，而配置中没有该名称的提供程序。OpenClaw 会在没有这些机密的情况下继续运行。',
  'Something refers to the secret provider "{providers}", and the configuration has none of that name. The gateway of OpenClaw {version} does not start before that is put right.':
    '有内容引用机密提供程序“{providers}”，而配置中没有该名称的提供程序。在纠正之前，OpenClaw {version}的网关不会启动。',
  'Something that has happened is dated in the future, so the clock is behind or was ahead, and no date here can be trusted.':
    '已发生的事带有未来的日期，说明时钟慢了或曾经快了，这里的日期都不可信。',
  'Something went wrong inside Clawlamp.': 'Clawlamp 内部出错。',
  'Spoken to': '通信对象',
  Start: '启动',
  'Start Clawlamp at login?': '登录时启动 Clawlamp？',
  'Start Clawlamp when I log in': '登录系统时启动 Clawlamp',
  'Start at login': '登录时启动',
  'Start the gateway': '启动网关',
  'Start the gateway, or restart it if it is stuck.': '请启动网关，若卡住则重启。',
  'Starting the gateway…': '正在启动网关…',
  'Stop OpenClaw, then look at the copies beside its store': '停止 OpenClaw,然后查看其存储旁的副本',
  'Stopped.': '已停止。',
  'Stopped. Nothing was changed.': '已停止。未做任何更改。',
  'Storage: {storage}': '存储方式：{storage}',
  'Stored end of the access token': '已存的访问令牌到期时间',
  'Stored under a name of {program}': '以{program}的名称存储',
  'Stored workspace and token name different ones': '已存的工作区与令牌所示不同',
  'Support bundle': '支持包',
  'Switch plugins on': '开启插件',
  'Switch the codex plugin on': '开启 codex 插件',
  'Switch to {account}': '切换到{account}',
  'Switches plugins on again, of which this route needs codex.': '重新开启插件，此路由需要其中的 codex。',
  'Switches the codex plugin on, which this route needs.': '开启此路由需要的 codex 插件。',
  'Take back the newest repair, or the one named by history.': '撤销最近一次修复，或 history 所列的那一次。',
  'Take codex off the deny list': '将 codex 移出禁用列表',
  'Takes away {many} that no profile refers to any more.': '移除已无配置档引用的{many}。',
  'Takes back the newest repair, or the one whose id history shows. What was there stands there again. Something newer than the\nrepair is left alone, and a copy of a sign-in that was renewed since does not come back.\n':
    '撤销最近一次修复，或 history 中显示其标识的那一次。之前的内容会恢复。比修复更新的内容不受影响，此后已续期的登录的副本不会恢复。\n',
  'Takes codex off the list of denied plugins, which this route needs.':
    '将此路由需要的 codex 移出禁用插件列表。',
  "Takes the choice of a sign-in that is gone from {chats} of {who}, so that they use the agent's order.":
    '从{who}的{chats}中去掉已消失登录的选择，使其使用该智能体的顺序。',
  'Takes the copy of {account} out of the store of {who}, which then uses the one it inherits.':
    '从{who}的存储中取出{account}的副本，此后它使用所继承的登录。',
  'Takes {account} ({profileId}), which no model uses and which no longer works, out of the store.':
    '从存储中取出{account}（{profileId}），它已失效且无模型使用。',
  'Tell the running gateway': '告知正在运行的网关',
  'Test notice of Clawlamp': 'Clawlamp 的测试通知',
  'That change is too old to undo.': '该更改太久，无法撤销。',
  'That command was not understood.': '无法理解该命令。',
  'That file is no OpenClaw that could be run from here.': '该文件不是可以在这里运行的 OpenClaw。',
  'That is a different account than before.': '这与之前的账户不同。',
  'That is a different account. Before: {before}. Now: {after}. Nothing has been changed yet.':
    '这是另一个账户。之前：{before}。现在：{after}。尚未更改任何内容。',
  'That is no address of a gateway.': '这不是网关的地址。',
  'That is no full path of a program, so it was not kept.': '那不是程序的完整路径，因此未保存。',
  'That is no https address, so it was not kept.': '那不是 https 地址，因此未保存。',
  'That is not the answer of this sign-in.': '那不是此次登录的应答。',
  'That sign-in was renewed since, so its old copy would sign everyone out.':
    '该登录此后已续期，因此其旧副本会使所有人退出登录。',
  'The Codex CLI uses it.': 'Codex CLI 使用它。',
  'The Codex configuration allows some workspaces only, and which one this token belongs to is known to the server only.':
    'Codex 的配置只允许部分工作区，而此令牌属于哪一个只有服务器知道。',
  'The Codex configuration was not understood': '无法理解 Codex 的配置',
  'The Codex folder does not exist': 'Codex 文件夹不存在',
  'The Codex login cannot be read': '无法读取 Codex 的登录',
  'The Codex login is incomplete': 'Codex 的登录不完整',
  'The Codex program was not found.': '未找到 Codex 程序。',
  'The OpenClaw program belongs to {user}': 'OpenClaw 程序属于{user}',
  'The OpenClaw program that owns this store was not found.': '未找到拥有此存储的 OpenClaw 程序。',
  'The OpenClaw program was not found, so nothing can be signed in or repaired there. Add --openclaw-bin with its path.':
    '未找到 OpenClaw 程序，因此无法在那里登录或修复。请加上 --openclaw-bin 和其路径。',
  'The access token of {account} has ended. That is normal: {owner} holds a refresh token and renews it when it is needed.':
    '{account}的访问令牌已到期。这是正常的：{owner}持有刷新令牌，需要时会续期。',
  'The access token of {account} has ended. There is a refresh token, but whether this {owner} can use it is not known.':
    '{account}的访问令牌已到期。有刷新令牌，但不知道此{owner}能否使用。',
  'The access token was issued': '访问令牌的签发时间',
  'The address of the ping could not be reached.': '无法访问 Ping 的地址。',
  'The backup could not be written.': '无法写入备份。',
  'The backup is kept. Open the details for its place.': '备份已保留。其位置见详情。',
  'The browser could not be opened.': '无法打开浏览器。',
  'The bundle would have held something private.': '支持包中会含有私密内容。',
  'The clock of this machine is behind': '本机时钟慢了',
  'The clock of this machine jumped ahead': '本机时钟向前跳变',
  'The clock of this machine jumped from {from} to {to}': '本机时钟由{from}跳到{to}',
  'The clock of this machine went back': '本机时钟向后跳变',
  'The codex plugin is on the deny list, and this route needs it.':
    'codex 插件在禁用列表中，而此路由需要它。',
  'The codex plugin is switched off, and this route needs it.': 'codex 插件已关闭，而此路由需要它。',
  'The codex program.': 'codex 程序。',
  'The codex runtime is not installed': '未安装 codex 运行时',
  'The codex runtime that this route needs is not installed.': '未安装此路由需要的 codex 运行时。',
  'The configuration cannot be read': '无法读取配置',
  'The configuration of OpenClaw changed during the sign-in.': 'OpenClaw 的配置在登录期间发生了更改。',
  'The credential store cannot be read': '无法读取凭据存储',
  'The credential store cannot be read. {note}': '无法读取凭据存储。{note}',
  'The credential store could not be read.': '无法读取凭据存储。',
  'The credential store is held locked': '凭据存储被锁定占用',
  'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated.':
    '智能体{agents}的数据库属于较旧的 OpenClaw，在迁移之前 OpenClaw {version}不会读取它。',
  'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated. A first run of its doctor can end half done: a second one, or the start of the gateway, finishes it.':
    '智能体{agents}的数据库属于较旧的 OpenClaw，在迁移之前 OpenClaw {version}不会读取它。首次运行其 doctor 可能中途结束：再运行一次或启动网关即可完成。',
  'The database of agent {agent} belongs to agent {owner}': '智能体{agent}的数据库属于智能体{owner}',
  'The default is used until it is set again.': '在重新设置之前使用默认值。',
  'The disk may not be written.': '磁盘不可写入。',
  'The disk reported an error.': '磁盘报告了错误。',
  'The entry of {account} holds an API key where the token of a ChatGPT sign-in belongs. OpenClaw sends it to ChatGPT, which takes no API keys.':
    '{account}的条目在 ChatGPT 登录的令牌所在之处存有 API 密钥。OpenClaw 会将其发送给 ChatGPT，而 ChatGPT 不接受 API 密钥。',
  'The entry {profileId} is not in a form that OpenClaw writes, so nothing can be said about it.':
    '条目{profileId}不是 OpenClaw 写入的形式，因此无法对它作出判断。',
  'The file belongs to another user': '该文件属于另一用户',
  'The file could not be written.': '无法写入文件。',
  'The file is read-only': '该文件为只读',
  'The file itself': '文件本身',
  'The file of agent {agents} is not in the form that OpenClaw reads, so it takes it for empty. What stands in it is untouched.':
    '智能体{agents}的文件不是 OpenClaw 读取的形式，因此被当作空文件。其中的内容未受影响。',
  'The file of the Codex login is read-only. Codex will renew the login, fail to store it, and lose it.':
    'Codex 的登录文件为只读。Codex 将续期登录，无法存储，从而失去它。',
  'The file says that another program hands Codex its tokens and renews them. Whether that program still does cannot be told from the file.':
    '该文件称由另一个程序向 Codex 提供并续期令牌。该程序是否仍在这样做，从文件中看不出。',
  'The folder belongs to another user': '该文件夹属于另一用户',
  'The folder is read-only (mode {mode})': '该文件夹为只读（模式{mode}）',
  'The folder of {agents}': '{agents}的文件夹',
  'The gateway': '网关',
  'The gateway at {name} tells nothing': '{name}处的网关没有给出任何信息',
  'The gateway calls the sign-in of {account} {status}. Whether it can renew it cannot be told from here.':
    '网关称{account}的登录为{status}。从这里无法得知它能否续期。',
  'The gateway could not be asked. Restart it before its next turn.': '无法询问网关。请在其下次调用前重启。',
  'The gateway could not be asked. {why}': '无法询问网关。{why}',
  'The gateway did not answer.': '网关没有应答。',
  'The gateway did not take the token or password.': '网关没有接受令牌或密码。',
  'The gateway does not start': '网关无法启动',
  'The gateway gave no answer that could be read.': '网关的回答无法读取。',
  'The gateway has not let this device in for that yet.': '网关尚未准许此设备这样做。',
  'The gateway has stored it, but said: {words}': '网关已存下它，但表示：{words}',
  'The gateway in use runs {where}. The sign-ins of this machine stand in {stateDir}, and signing in here changes nothing there.':
    '使用中的网关运行{where}。本机的登录在{stateDir}，在此登录不会改变那里。',
  'The gateway is not running': '网关未运行',
  'The gateway is up, but no sign-in of agent {agent} for {model} works. It cannot tell you so itself.':
    '网关在运行，但智能体{agent}用于{model}的登录都不可用。网关自己无法告诉您。',
  'The gateway keeps its old sign-in until the new one is there': '在新登录到来之前，网关保留旧登录',
  'The gateway log says {reason}': '网关日志显示{reason}',
  'The gateway may still hold the old sign-in. Restart it now? What runs in it is cut off. [y/N]':
    '网关可能仍持有旧登录。现在重启吗？其中运行的内容会被中断。[y/N]',
  'The gateway of {install} is not running': '{install}的网关未运行',
  'The gateway reads another configuration': '网关读取另一份配置',
  'The gateway reads its sign-ins from {stateDir}{who}. Signing in from this shell writes to {stateDir2}.':
    '网关从{stateDir}{who}读取登录。从此终端登录会写入{stateDir2}。',
  'The gateway reads {configPath}, this shell {configPath2}. Order and routes shown here are those of this shell.':
    '网关读取{configPath}，此终端读取{configPath2}。此处显示的顺序和路由属于此终端。',
  'The gateway refused the request.': '网关拒绝了请求。',
  'The gateway reports the end {moment}': '网关报告的到期时间{moment}',
  'The gateway runs': '网关正在运行',
  'The gateway runs on another host': '网关在另一台主机上运行',
  'The gateway runs on another machine and was not asked.': '网关在另一台机器上运行，未询问。',
  'The gateway runs with other settings than this shell': '网关的设置与此终端不同',
  'The gateway says {status}': '网关的说法：{status}',
  'The gateway still holds the old sign-in': '网关仍持有旧的登录',
  'The gateway still holds the old sign-in.': '网关仍持有旧的登录。',
  'The gateway still writes its log': '网关仍在写日志',
  'The gateway stored the new sign-in and took it into use': '网关已存下新登录并开始使用',
  'The gateway was restarted.': '网关已重启。',
  'The gateway was started.': '网关已启动。',
  'The hook could not be started ({code}).': '无法启动钩子程序（{code}）。',
  'The hook did not end in time.': '钩子程序没有及时结束。',
  'The hook ended with code {code}.': '钩子程序以代码{code}结束。',
  'The hook was not run, because {path} belongs to another account or others may change it.':
    '未运行钩子，因为{path}属于另一个账户或可被他人更改。',
  'The key of this change is no longer on this machine.': '此更改的密钥已不在这台机器上。',
  [`The lamp is the desktop app of Clawlamp: an icon in the menu bar, on the same engine as this program. It comes as a package for your system, which brings this program too.

  {address}
`]:
    `灯是 Clawlamp 的桌面应用：菜单栏里的图标，与本程序使用同一引擎。它以适合您系统的软件包提供，其中也包含本程序。

  {address}
`,
  'The last notice went out.': '最近一次通知已发出。',
  'The last reading failed, so nothing can be said about any sign-in. Clawlamp tries again soon.':
    '上次读取失败，因此无法判断任何登录。Clawlamp 很快会再试。',
  'The last real use of {account} failed: {reason}.{inFuture}':
    '最近一次真实使用{account}失败：{reason}。{inFuture}',
  'The list of allowed plugins leaves out codex, and this route needs it.':
    '允许的插件列表中没有 codex,而此路由需要它。',
  'The log of the gateway tells that the sign-in of {account} was refused. Its status still says {status}, which is only a date.':
    '网关的日志表明{account}的登录已被拒绝。其状态仍为{status}，那只是一个日期。',
  'The log of the gateway tells that the sign-in of {account} was refused. Whether somebody signed in since cannot be told from here.':
    '网关的日志表明{account}的登录已被拒绝。此后是否有人登录，从这里无法得知。',
  'The log that the settings name is not read': '设置中指定的日志不会被读取',
  'The login file of Codex is damaged or closed to us. Codex may be writing it, so it was read more than once.':
    'Codex 的登录文件已损坏或对我们关闭。Codex 可能正在写入，因此读取了多次。',
  'The login it had is still there. Open the details for its own words.': '它原有的登录仍在。其原话见详情。',
  'The model has its old name (openai-codex), which this OpenClaw no longer routes.':
    '模型使用旧名称（openai-codex），此 OpenClaw 已不再路由。',
  'The model names {pin} as its sign-in, and that one cannot be used.': '模型指定{pin}为其登录，而它不可用。',
  'The next call uses {account}, because {reason}.{aside}{passedOver}':
    '下次调用使用{account}，因为{reason}。{aside}{passedOver}',
  "The next call uses {account}, the login in this agent's Codex home, because OpenClaw holds no sign-in that it can use here.{over}":
    '下次调用使用{account}，即此智能体的 Codex 文件夹中的登录，因为 OpenClaw 没有可在此使用的登录。{over}',
  'The next call uses {account}, the own login of Codex, because OpenClaw holds no sign-in that it can use here.{over}':
    '下次调用使用{account}，即 Codex 自己的登录，因为 OpenClaw 没有可在此使用的登录。{over}',
  'The next call uses {account}, the own login of Codex, which takes turns with the sign-ins of OpenClaw.{over}':
    '下次调用使用{account}，即 Codex 自己的登录，它与 OpenClaw 的登录轮流使用。{over}',
  'The old state could not be put back.': '无法恢复旧状态。',
  'The old state was put back.': '已恢复旧状态。',
  'The old state was put back. Open Why for the reason.': '已恢复旧状态。原因见“原因”。',
  'The old state was put back. Open the details for the reason.': '已恢复旧状态。原因见详情。',
  'The old state was put back. See the reason: {command}': '已恢复旧状态。查看原因：{command}',
  'The openclaw program.': 'openclaw 程序。',
  'The order leaves out the working sign-in': '顺序中遗漏了可用的登录',
  'The order names {names}': '顺序中有{names}',
  'The order names {profile}, which does not exist': '顺序中有{profile}，但它不存在',
  'The order of agent {agent} names sign-ins that it cannot see. They lie in another store of this OpenClaw.':
    '智能体{agent}的顺序指定了它看不到的登录。它们在此 OpenClaw 的另一个存储中。',
  'The order still leaves this sign-in out.': '顺序中仍遗漏此登录。',
  'The own database of agent {agent} holds no sign-in': '智能体{agent}自己的数据库中没有登录',
  'The own login of Codex, which OpenClaw takes only until its access token ends':
    'Codex 自己的登录，OpenClaw 只在其访问令牌到期前使用',
  'The pause ended': '暂停已结束',
  'The pause was lifted early': '暂停已提前解除',
  'The ping was answered with HTTP {status}.': 'Ping 的应答为 HTTP {status}。',
  'The profile points at it': '配置档指向它',
  'The profile {profileId} and the token in it belong to different accounts.':
    '配置档{profileId}与其中的令牌属于不同账户。',
  'The provider answered a read that Codex made with the new sign-in':
    '提供商应答了 Codex 用新登录所作的读取',
  'The provider answered a read with the new access token': '提供商应答了用新访问令牌所作的读取',
  'The provider answered the gateway with the new sign-in': '提供商已用新登录回答网关',
  'The provider refused a call because the workspace is deactivated. The sign-in of {account} is not what is wrong with it: another workspace has to be chosen.':
    '由于工作区已停用，提供商拒绝了一次调用。问题不在{account}的登录本身：需要选择另一个工作区。',
  'The provider refused the new sign-in at its first use. Signing in again will not help: wait, or look at the details.':
    '提供商在首次使用时就拒绝了新登录。重新登录无济于事：请等待或查看详情。',
  'The provider refuses good sign-ins': '提供商拒绝有效的登录',
  'The provider refuses this network': '提供商拒绝此网络',
  'The reading failed ({codes})': '读取失败（{codes}）',
  'The renewal of {account} took longer than OpenClaw waits. That hides the true reason: it may be a slow network, or a refused sign-in.':
    '{account}的续期超过了 OpenClaw 的等待时间。真实原因因此被掩盖：可能是网络慢，或登录被拒绝。',
  'The repair did not help.': '修复没有奏效。',
  'The route cannot use its sign-in': '路由无法使用其登录',
  'The running gateway': '正在运行的网关',
  'The running gateway reports the new sign-in': '正在运行的网关报告了新的登录',
  'The running gateway was told': '已告知正在运行的网关',
  'The running gateway wrote its old sign-in back over the new one. This version of OpenClaw does that at each turn until the gateway is restarted: restart it, then sign in again.':
    '正在运行的网关用旧登录覆盖了新登录。此 OpenClaw 版本每次调用都会如此，直到网关重启：请先重启，再重新登录。',
  'The same refresh token stands here for {holder}': '{holder}的同一刷新令牌在此',
  'The same sign-in stands here ({row})': '同一登录在此（{row}）',
  'The script that lets bash, zsh, fish or powershell complete commands and names.':
    '让 bash、zsh、fish 或 powershell 补全命令和名称的脚本。',
  'The secret of {profile} stands with "{provider}"': '{profile}的机密存于“{provider}”',
  'The service': '服务',
  'The service cannot be given this command.': '无法把此命令交给服务。',
  'The service has neither a hook nor a webhook.': '该服务既没有钩子也没有 Webhook。',
  'The service is at work: last sign of life {moment}.': '服务正在工作：最近一次活动迹象{moment}。',
  'The service is installed, and has left no sign of life yet.': '服务已安装，但尚无活动迹象。',
  'The service is not installed.': '服务未安装。',
  'The service is silent: no sign of life since {moment}.': '服务没有动静：自{moment}起没有活动迹象。',
  'The service manager of the system did not take it.': '系统的服务管理器没有接受它。',
  'The service that was installed to watch over these sign-ins leaves no sign of life. Until it runs again nobody is told by hook or webhook.':
    '为看守这些登录而安装的服务没有任何活动迹象。在它重新运行之前，不会有人通过钩子或 Webhook 得到通知。',
  'The setting {setting} is of an older OpenClaw': '设置{setting}来自旧版 OpenClaw',
  'The setting {setting} refers to "{provider}"': '设置{setting}引用“{provider}”',
  'The shared store holds no sign-in': '共享存储中没有登录',
  'The shared store holds sign-ins, but nothing tells OpenClaw to look there any more. Agent {agent} reads another store, which has none.':
    '共享存储中有登录，但已没有任何内容指引 OpenClaw 去那里。智能体{agent}读取的另一个存储中没有登录。',
  'The sign-in page said no.': '登录页面拒绝了。',
  'The sign-in server did not answer.': '登录服务器没有应答。',
  'The sign-in server offers no sign-in by code here.': '登录服务器在此不提供代码登录。',
  'The sign-in server refused the region or proxy of the gateway, not {account}. Signing in again will not help.':
    '登录服务器拒绝的是网关的地区或代理服务器，而不是{account}。重新登录无济于事。',
  'The sign-in server refused this network or region.': '登录服务器拒绝了此网络或地区。',
  'The sign-in server refused this sign-in.': '登录服务器拒绝了此登录。',
  'The sign-in server sent an incomplete answer.': '登录服务器发来的应答不完整。',
  'The sign-in was cancelled.': '登录已取消。',
  'The sign-in was not allowed': '登录未被允许',
  'The sign-in {profile} exists and is passed over': '登录{profile}存在但被略过',
  'The sign-ins of agent {agents} still lie in the files of an older OpenClaw, and OpenClaw {version} reads its database alone.':
    '智能体{agents}的登录仍在较旧的 OpenClaw 的文件中，而 OpenClaw {version}只读取其数据库。',
  'The store changed meanwhile.': '存储在此期间已更改。',
  'The store holds another sign-in of {account} than the running gateway, which took its copy before. A call may use that copy, and some versions write it back over the store.':
    '存储中{account}的登录与正在运行的网关所持不同，网关的副本是更早取得的。调用可能使用该副本，某些版本还会将其写回存储。',
  'The store holds the end {moment}': '存储中的到期时间{moment}',
  'The store of agent {agents} could not be read, so nothing can be said about its sign-ins.':
    '无法读取智能体{agents}的存储，因此无法判断其登录。',
  'The store of agent {agents} has schema {schemaVersion}, which this Clawlamp does not know. It reads and writes nothing there.':
    '智能体{agents}的存储架构为{schemaVersion}，此 Clawlamp 不认识。它不在那里读写任何内容。',
  'The store that is read holds no sign-in': '所读取的存储中没有登录',
  'The system does not run it now.': '系统现在没有运行它。',
  'The system keyring ({program}) gives no answer, so the key of the backups is kept in a file that only you can read.':
    '系统密钥环（{program}）没有应答，因此备份密钥存于只有您能读取的文件中。',
  'The system keyring gives no answer: the backup key is a private file':
    '系统密钥环没有应答：备份密钥为私有文件',
  'The system keyring has not been needed yet': '尚未用到系统密钥环',
  'The system keyring is locked': '系统密钥环已锁定',
  'The system keyring is locked, so the key of this backup is kept in a file that only you can read.':
    '系统密钥环已锁定，因此这份备份的密钥存于只有您能读取的文件中。',
  'The system keyring is locked.': '系统密钥环已锁定。',
  'The system keyring is locked: the backup key is a private file':
    '系统密钥环已锁定：备份密钥是一个私有文件',
  'The time is earlier than at the last reading, so either now or then no date could be trusted.':
    '时间早于上次读取时，因此现在或当时的日期不可信。',
  'The time is more than half a year later than at the last reading. Until something confirms it, no date here can be trusted.':
    '时间比上次读取晚半年以上。在得到确认之前，这里的日期都不可信。',
  'The timeline could not be written.': '无法写入历史。',
  'The timeline file cannot be read.': '历史文件无法读取。',
  'The timeline file is damaged, so what happened before is not shown.':
    '历史文件已损坏，因此不显示之前发生的事。',
  'The timeline was damaged and begins anew; the old file is {file}':
    '时间线已损坏，重新开始；旧文件为{file}',
  'The token of the gateway ends soon': '网关的令牌即将到期',
  'The token of the gateway has ended': '网关的令牌已结束',
  'The token of {account} ends soon, and there is nothing to renew it with.':
    '{account}的令牌即将到期，且没有可用于续期的内容。',
  'The token of {account} has ended, and there is nothing to renew it with.':
    '{account}的令牌已到期，且无法续期。',
  'The token of {account} has ended, and this OpenClaw does not renew it.':
    '{account}的令牌已到期，而此 OpenClaw 不会续期。',
  'The token of {account} lasts hours by its nature, and this OpenClaw does not renew it.':
    '{account}的令牌本就只有数小时，而此 OpenClaw 不会续期。',
  'The token of {account} was made with an end date, and nothing renews it.':
    '{account}的令牌带有截止日期，且不会续期。',
  'The token was forgotten.': '令牌已被忘记。',
  'The token was kept.': '令牌已保存。',
  'The tokens cannot be read': '令牌无法读取',
  'The tokens of {account} are sealed in a way that this OpenClaw does not open.':
    '{account}的令牌以此 OpenClaw 无法打开的方式密封。',
  "The tokens of {account} are sealed with a key in the system keychain. Clawlamp does not open other programs' items, so it cannot tell whether they can be read.":
    '{account}的令牌用系统钥匙串中的密钥密封。Clawlamp 不打开其他程序的项目，因此无法判断能否读取。',
  'The turn failed.': '调用失败。',
  'The turn failed. The log of OpenClaw says why.': '调用失败。原因见 OpenClaw 的日志。',
  'The variable takes the place of every stored login, and Codex stops at this one: it is neither a personal access token nor an agent identity.':
    '该变量取代所有已存登录，而 Codex 在此止步：它既不是个人访问令牌，也不是智能体身份。',
  'The watching service is silent': '看守服务没有动静',
  'The way to this gateway is not encrypted, so it is asked only when you ask.':
    '到此网关的通路未加密，因此只在您要求时才询问它。',
  'The way to this gateway is not encrypted: whoever is on it reads the token.':
    '到此网关的通路未加密：途中的任何人都能读到令牌。',
  'The way to {name} is not encrypted: whoever is on it reads the token. Ask it all the same? [y/N] ':
    '到{name}的通路未加密：途中的任何人都能读到令牌。仍要询问吗？[y/N] ',
  'The webhook answered with HTTP {status}.': 'Webhook 返回 HTTP {status}。',
  'The webhook could not be reached.': '无法连接 Webhook。',
  'The {what} variable {name} has another value for {gateway} than in this shell':
    '{what}变量{name}对{gateway}的值与此终端不同',
  'The {what} variable {name} is set for {gateway} and not in this shell':
    '{what}变量{name}为{gateway}设置了，此终端中没有',
  'The {what} variable {name} is set in this shell and not for {gateway}':
    '{what}变量{name}在此终端中设置了，{gateway}没有',
  'Then the clock showed this time': '随后时钟显示此时间',
  'Then the lamp is there before anything fails. The settings change it at any time.':
    '这样在出问题之前指示灯就已经在了。可随时在设置中更改。',
  'There is a file of that name.': '已有该名称的文件。',
  'There is more than Clawlamp looks at. What was left out may say something else.':
    '内容多于 Clawlamp 所查看的。未查看的部分可能说明了别的情况。',
  'There is no change to undo.': '没有可撤销的更改。',
  'There is no space left on the disk.': '磁盘已没有空间。',
  'There was nobody to ask.': '没有可询问的对象。',
  'These homes hold copies of one sign-in. Its refresh token works once, so whichever Codex renews first signs the others out.':
    '这些文件夹持有同一登录的副本。其刷新令牌只能用一次，先续期的 Codex 会使其他的退出登录。',
  'This Clawlamp is only here for the moment, so no service can rely on it.':
    '此 Clawlamp 只是临时存在，服务无法依赖它。',
  'This Codex is started by a script, which is not run from here.':
    '此 Codex 由脚本启动，这里不会运行该脚本。',
  'This OpenClaw is older than its settings': '此 OpenClaw 比其设置旧',
  'This OpenClaw is older than its store': '此 OpenClaw 比其存储旧',
  'This OpenClaw is older than its store or its settings.': '此 OpenClaw 比其存储或设置旧。',
  'This OpenClaw needs a newer Node.': '此 OpenClaw 需要更新的 Node。',
  'This OpenClaw offers no safe way to write its store.': '此 OpenClaw 没有安全的方式写入其存储。',
  'This belongs to another account, or others may change it.': '它属于另一个账户，或者其他人可以更改它。',
  'This belongs to {user}': '它属于{user}',
  'This desktop has no tray, so this window stands in. On GNOME, the AppIndicator extension adds one.':
    '此桌面没有托盘，因此由此窗口代替。在 GNOME 上，AppIndicator 扩展可添加托盘。',
  'This entry cannot be read': '此条目无法读取',
  'This entry holds no secret that OpenClaw reads': '此条目中没有 OpenClaw 读取的机密',
  'This is a drill: everything here is made up, and nothing of yours is read or changed.':
    '这是演练：这里的一切都是虚构的，不会读取或更改您的任何内容。',
  'This is all of it: no secret, no address, no home folder. It is checked for them each time it is made.':
    '这就是全部：没有秘密，没有地址，没有主文件夹。每次生成时都会检查。',
  'This is done:': '将执行：',
  'This is not the answer Clawlamp waits for': '这不是 Clawlamp 等待的应答',
  'This machine does not trust the certificate it was shown.': '本机不信任对方出示的证书。',
  'This release looks at the forced settings only when a call is made.': '此版本只在调用时查看强制设置。',
  'This shell reads another one': '此 shell 读取另一份',
  'This sign-in belongs to another program, which renews it itself.': '此登录属于另一个程序，由它自行续期。',
  'This sign-in ends soon': '此登录即将到期',
  'This sign-in has ended': '此登录已到期',
  'This sign-in uses port {taken}, since port {port} is held by {holder}.':
    '此登录使用端口{taken}，因为端口{port}被{holder}占用。',
  'This sign-in was rejected': '此登录被拒绝',
  'This sign-in was rejected once': '此登录曾被拒绝一次',
  'This store comes from another machine': '此存储来自另一台机器',
  'This store is newer than Clawlamp': '此存储比 Clawlamp 新',
  'This store is newer than Clawlamp knows.': '此存储比 Clawlamp 所知的更新。',
  'This store may not be written.': '此存储不可写入。',
  'This store was made at another path': '此存储创建于另一路径',
  'This token ends soon': '此令牌即将到期',
  'This would be done:': '将会执行以下操作：',
  Timeline: '时间线',
  'Timeline of {title}': '{title}的时间线',
  To: '至',
  'To see how it looks: {command}': '查看示例：{command}',
  'Token ended {moment}': '令牌已于{moment}到期',
  'Token ends {moment}': '令牌将于{moment}到期',
  'Token file that no profile refers to': '无配置档引用的令牌文件',
  'Token of the gateway at {name} (kept sealed, for this address alone; nothing for none): ':
    '{name}处网关的令牌（密封保存，仅用于此地址；没有则留空）：',
  'Tokens leave this program only into their owner’s own store and to the server that issued them.':
    '令牌离开本程序时，只会去往其所有者的存储和签发它的服务器。',
  'Tokens of {profileId}': '{profileId}的令牌',
  'Tokens of {profileId} for {who}': '{who}的{profileId}令牌',
  'Tokens stand in a file that is open to others or linked from elsewhere.':
    '令牌位于对他人开放或从别处链接的文件中。',
  Trust: '信任',
  'Try again. If it repeats, report it with the details.': '请重试。若再次发生，请附上详情报告。',
  'Try one real turn': '尝试一次真实调用',
  'Two fresh sign-ins in different places were refused within minutes. That looks like the provider. Signing in again now would not help.':
    '不同位置的两个新登录在数分钟内被拒绝。看来是提供商的问题。现在重新登录无济于事。',
  Undo: '撤销',
  'Undo "{title}" of {moment}? [y/N]': '撤销{moment}的“{title}”吗？[y/N]',
  'Undo puts back exactly what was there, for 30 days, unless something newer stands there by then.':
    '30 天内，撤销会恢复到与原来完全相同，除非届时那里已有更新的内容。',
  'Undo puts the file back byte for byte, for 30 days; if more was changed by then, only this setting.':
    '30 天内，撤销会逐字节恢复该文件；若届时还有其他更改，则只恢复此设置。',
  'Undo {title}': '撤销{title}',
  'Undo: {command} (until {moment})': '撤销：{command}（{moment}前）',
  'Undoing: {title}…': '正在撤销：{title}…',
  'Undone: {title}.': '已撤销：{title}。',
  'Unlock it or start one. Clawlamp works without it.': '请解锁或启动一个。没有它 Clawlamp 也能工作。',
  'Unlock it, then read again. Sign-ins are read without it: it only keeps the key of the backups, which is a private file meanwhile.':
    '请解锁后重新读取。没有它也能读取登录：它只保存备份的密钥，在此期间密钥是一个私有文件。',
  'Unlock it, then try again.': '请先解锁，然后重试。',
  'Unmute notices': '恢复通知',
  'Unset CODEX_ACCESS_TOKEN': '取消设置 CODEX_ACCESS_TOKEN',
  'Unset CODEX_ACCESS_TOKEN to use the stored login': '取消设置 CODEX_ACCESS_TOKEN 以使用已存登录',
  'Update Clawlamp': '更新 Clawlamp',
  'Update OpenClaw, or let it run this model without the codex runtime':
    '更新 OpenClaw，或让它不通过 codex 运行时运行此模型',
  'Usage: clawlamp COMMAND [options]': '用法：clawlamp 命令 [选项]',
  'Usage: {line}': '用法：{line}',
  'Use a code instead': '改用代码',
  'Use it': '使用',
  'Use one configuration for both': '两者使用同一份配置',
  'Use the new account? [y/N]': '使用新账户吗？[y/N]',
  'Use the newer sign-in': '使用较新的登录',
  'Used ahead of now: {account}': '使用时间晚于现在：{account}',
  'Used instead: {profile}': '改用：{profile}',
  'Used instead: {profile} for {model}': '改用了：{model}使用{profile}',
  'Used with success since': '此后已成功使用',
  'Version changed from {from} to {to}': '版本由{from}变为{to}',
  'Wait a moment': '稍等片刻',
  'Wait a moment, then try again.': '请稍等片刻，然后重试。',
  'Wait an hour, then look again': '等一小时后再查看',
  'Wait for the end of the pause': '等待暂停结束',
  'Wait for the next call': '等待下次调用',
  'Wait for the next reading': '等待下次读取',
  'Wait for {name}, or end it': '等待{name}，或结束它',
  'Wait, or find the program behind it': '等待，或查找背后的程序',
  'Warn before a sign-in ends': '登录到期前提醒',
  Watched: '监视中',
  'Way of signing in: {mode}': '登录方式：{mode}',
  'Webhook (https address)': 'Webhook（https 地址）',
  'Webhook: {host}': 'Webhook：{host}',
  'What Clawlamp kept of this change does not open with its key.':
    'Clawlamp 为此更改保存的内容无法用其密钥打开。',
  'What Clawlamp sees and has done, redacted and checked, in one file for a report.':
    'Clawlamp 所见所做，经脱敏和检查，写入一个用于报告的文件。',
  'What Clawlamp touches': 'Clawlamp 会接触的内容',
  'What OpenClaw {version} would do to the store before it answers is not known, so it was not asked.':
    'OpenClaw {version}在回答之前会对存储做什么尚不清楚，因此没有询问。',
  'What a sign-in or a repair would change there. Changes nothing.':
    '登录或修复会在那里更改什么。不作任何更改。',
  'What every sign-in is worth right now. Passive: reads files, runs nothing.':
    '每个登录此刻的价值。被动：只读文件，不运行任何东西。',
  [`What happened to every sign-in, or to one, newest first. The lamp and watch write it down while they run, login its own
outcome; status and explain only read. It holds no token, and nothing older than 90 days.
--meant says that sign-ins that are gone, a route billed by a key, and another workspace were meant: they stop being
told.

  * done by Clawlamp
`]:
    `每个登录或某个登录发生过的事，最新的在前。灯和 watch 在运行时记录，login 记录自己的结果；status 和 explain 只读取。其中没有令牌，
也没有 90 天以前的内容。
--meant 说明消失的登录、由密钥付费的路由和另一个工作区是有意的：不再提示。

  * 由 Clawlamp 完成
`,
  'What happened: sign-ins, renewals, refusals, pauses, losses. Newest first.':
    '发生过的事：登录、续期、拒绝、暂停、丢失。最新的在前。',
  'What helps: {command}': '查看有何帮助：{command}',
  'What is wrong': '问题所在',
  'What signing in again, and every repair that touches this sign-in, would change: which entries of which store, what stands\nthere and what will, through whose code, what may go wrong, and how to take it back. Reads only, and changes nothing.\n':
    '重新登录以及涉及此登录的每项修复会更改什么：哪个存储的哪些条目、现在和之后的内容、由谁的代码执行、可能出什么错、如何撤销。只读取，不作更改。\n',
  'What stands in the place of its definition is not yours alone: {path}':
    '其定义位置上的内容并非只属于您：{path}',
  'What stood there before stands there again': '之前的内容已恢复',
  'What stood there before was not kept for undo.': '原来的内容未保留以供撤销。',
  'What the bundle holds': '支持包的内容',
  'What waits at the port of the gateway is no gateway of this account, so it was not asked.':
    '在网关端口上监听的不是本账户的网关，因此没有询问它。',
  'What works in the terminal may fail in the gateway, or the other way round, because they do not see the same folders and variables.':
    '终端中可用的在网关中可能失败，反之亦然，因为两者看到的文件夹和变量不同。',
  'What would be removed is what should stay: two paths lead to one file.':
    '要移除的正是应当保留的：两个路径指向同一个文件。',
  'Where else to look: {command}': '还可以查看哪里：{command}',
  "Where to look (the programs' own variables and defaults otherwise)":
    '查找位置（否则使用各程序自身的变量和默认值）',
  'Whether the identity is still accepted is known to the server only.':
    '该身份是否仍被接受，只有服务器知道。',
  'Which of its agents use it is not told.': '未说明哪些智能体使用它。',
  'Which sign-in? These can be explained:': '哪个登录？可以解释的有：',
  'Whoever types the code is stored: another account than {account} would stand beside it.':
    '谁输入代码就存谁：与{account}不同的账户会并列存在。',
  'Whose key it is and whether it still works shows only with a call.':
    '密钥属于谁、是否仍有效，只有调用时才知道。',
  Why: '原因',
  'Why one sign-in is in its state, with evidence and the next step.':
    '某个登录为何处于该状态，附证据和下一步。',
  'With this way of signing in Codex would use the token at its server to answer, so it was not asked.':
    '使用此登录方式时，Codex 会在其服务器上使用令牌来回答，因此没有询问。',
  'Without the configuration of OpenClaw, nobody can tell which sign-in its routes use.':
    '没有 OpenClaw 的配置，无人能判断其路由使用哪个登录。',
  'Without the lamp this does: {command}': '没有灯时可用：{command}',
  'Work on it as that account, or close it to others. Nothing was changed.':
    '请以该账户操作，或对其他人关闭它。未作任何更改。',
  Works: '可用',
  'Works again': '恢复可用',
  'Works. {risk}': '可用。{risk}',
  [`Writes what status, history and undo show into a new file that only you can read: no token, addresses shortened, your home
folder as "~". Before it is written, every secret that was read is looked for in it, whole and in part, in clear, backwards,
escaped and encoded; if one is found, nothing is written. --preview prints exactly what the file would hold.
`]:
    '将 status、history 和 undo 所示内容写入只有您能读取的新文件：没有令牌，地址已缩写，主文件夹显示为 "~"。写入之前，会在其中查找每个\n读到过的机密，整体和部分，明文、倒序、转义和编码形式；只要找到一个，就不写入任何内容。--preview 显示文件将包含的确切内容。\n',
  'Written by {writer}': '由{writer}写入',
  'Written by: {writer}.': '写入者：{writer}。',
  'Written: {bytes, number} bytes. Read it before you send it.':
    '已写入 {bytes, number} 字节。发送前请先阅读。',
  'You can close this tab. Clawlamp shows what happens next.': '您可以关闭此标签页。后续由 Clawlamp 显示。',
  'You may not read it.': '您无权读取它。',
  'a call took too long': '某次调用耗时过长',
  'a call was refused': '某次调用被拒绝',
  'a call was refused for good': '某次调用被永久拒绝',
  'a command': '一个命令',
  'a file name': '一个文件名',
  'a fresh one, which nobody else holds': '一个无人共用的新登录',
  'a fresh sign-in is refused with token_expired while the probe says ok':
    '新登录因 token_expired 被拒绝，而探测结果为 ok',
  'a fresh sign-in is still refused with token_expired, although a fix was announced in it':
    '新登录仍因 token_expired 被拒绝，尽管曾宣布已修复',
  'a gateway is running, and Clawlamp writes this store only while none is':
    '网关正在运行，而 Clawlamp 仅在没有网关运行时写入此存储',
  'a real turn': '一次真实调用',
  'a sign-in': '一个登录',
  'a sign-in that no longer works': '一个已失效的登录',
  'a start of {version} would migrate the store; copy the folder and start it yourself':
    '启动{version}会迁移存储；请复制该文件夹并自行启动',
  'a time like {example}': '形如{example}的时间',
  'a token file': '一个令牌文件',
  'after a sign-in or a repair, and when you ask OpenClaw for its own word':
    '登录或修复之后，以及您请 OpenClaw 自己说明时',
  'agent {agent}': '智能体{agent}',
  'agent {agent} of OpenClaw {install}': 'OpenClaw {install}的智能体{agent}',
  'agent {agent} uses another sign-in': '智能体{agent}改用了另一个登录',
  'an API key': '一个 API 密钥',
  'an account without a name': '没有名称的账户',
  'an https address': '一个 https 地址',
  'an https address, or an http one on this machine': '一个 https 地址，或此机器上的 http 地址',
  'an older login, which Codex does not look at': '较旧的登录，Codex 不会查看',
  'another account signed in since, or someone signed out': '此后有另一个账户登录，或有人退出了登录',
  'another credential': '另一种凭据',
  'another program': '另一个程序',
  'at each start, to look for a newer Clawlamp': '每次启动时，查找更新的 Clawlamp',
  'by Clawlamp: its journal, sealed backups, timeline and settings':
    '由 Clawlamp:其日志、密封备份、时间线和设置',
  'by Codex itself': '由 Codex 自身',
  'by the gateway itself': '由网关自己完成',
  'by {by}, {when}': '由{by}，{when}',
  'calls with a good sign-in end in "400 (no body)" or in a refresh time-out':
    '使用有效登录的调用以“400 (no body）”或续期超时告终',
  'can be undone': '可撤销',
  codes: '代码',
  done: '完成',
  'done by Clawlamp': '由 Clawlamp 完成',
  ended: '已结束',
  'ending {expiresAt}': '将于{expiresAt}到期',
  failed: '失败',
  'fresh ones, which nobody else holds': '无人共用的新令牌',
  'gateway.mode is remote': 'gateway.mode 为 remote',
  'gateway.mode is remote, the address names {host}': 'gateway.mode 为 remote，地址为{host}',
  'history: say that the changes still open were meant.': 'history：说明仍未处理的变化是有意的。',
  'holds another sign-in than the store': '持有与存储不同的登录',
  'holds what is stored': '持有已存的内容',
  'home folder': '主文件夹',
  'in a form that OpenClaw does not take': '形式不被 OpenClaw 接受',
  'in clear text': '明文',
  'in less than a minute': '不到一分钟后',
  'in {place}': '位于{place}',
  'it asks a question that only its own page can answer': '它提出了只有其自身页面才能回答的问题',
  'it asks for a scope that the sign-in server refuses (invalid_scope)':
    '它请求的范围被登录服务器拒绝（invalid_scope）',
  'it belongs to another sign-in, or is cut off': '它属于另一次登录，或已被截断',
  'it comes first in the configured order': '它在配置的顺序中排第一',
  'it comes first in the stored order': '它在存储的顺序中排第一',
  'it comes from another sign-in server': '它来自另一个登录服务器',
  'it could not restart its gateway; a gateway that you started by hand is yours to restart':
    '它无法重启其网关；您手动启动的网关须由您重启',
  'it could not start its gateway, which may not be set up as a service':
    '它无法启动网关，网关可能未设置为服务',
  'it holds no code, or more than one': '它没有代码，或有多个代码',
  'it is another page of this machine': '它是本机的另一个页面',
  'it is longer than any answer': '它比任何应答都长',
  'it is next in turn among the stored sign-ins': '在已存登录中轮到它',
  'it is no address of this machine': '它不是本机的地址',
  'it is the address of another program or machine': '它是另一个程序或机器的地址',
  'it is the only one this route can use': '此路由只能使用它',
  'it named a sign-in page that is not the provider’s own': '它给出的登录页面不是提供方自己的',
  'it refreshes a sign-in that is still good, and a fresh one is then refused with token_expired':
    '它会续期仍有效的登录，随后新登录因 token_expired 被拒绝',
  'it runs on another machine': '它在另一台机器上运行',
  'it showed a code that is none': '它显示的代码不是有效代码',
  'it takes no finished sign-in, it would only start a second one of its own':
    '它不接受已完成的登录，只会自己再开始一次',
  'it took it into use itself': '它自己开始使用',
  'it was restarted and does not listen yet': '它已重启，但尚未监听',
  'it was revoked': '它已被吊销',
  'it was started and does not listen yet': '已启动，但尚未开始监听',
  'its configuration cannot be loaded': '其配置无法加载',
  'its own copy of the tokens': '它自己的令牌副本',
  'its owner': '其所有者',
  'its refresh token was already used by another copy of this sign-in': '其刷新令牌已被此登录的另一副本用掉',
  'just now': '刚刚',
  'locked out': '已暂停',
  'locked out until {until}Z': '暂停至{until}Z',
  'lockout cleared': '暂停已解除',
  'logged in': '已登录',
  'logged in using Amazon Bedrock': '已通过 Amazon Bedrock 登录',
  'logged in using ChatGPT': '已通过 ChatGPT 登录',
  'login: accept another account than before, or try although it is held back; repair, undo: change without asking.':
    'login：接受与之前不同的账户，或在被暂缓时仍然尝试；repair、undo：不询问直接更改。',
  'login: by a code on any device.': 'login：在任意设备上使用代码。',
  'login: prove it with one real, billed turn of an agent, one word long.':
    'login：用智能体的一次真实计费的单词回复来证明。',
  'models status is {view}': 'models status 为{view}',
  'no OpenClaw is found for {where}': '找不到{where}所属的 OpenClaw',
  'no OpenClaw was found to ask': '未找到可询问的 OpenClaw',
  'no answer is waited for': '没有在等待应答',
  'no gateway runs here; it takes the new sign-in when it starts': '这里没有运行网关；它启动时会采用新的登录',
  'nobody, while no Codex is found': '在找到 Codex 之前，无人',
  'nobody, while no OpenClaw is found': '在找到 OpenClaw 之前，无人',
  'none of its own: the configuration decides': '没有自己的：由配置决定',
  'none: it inherits the sign-in of {agent}': '无：它继承{agent}的登录',
  'not done': '未完成',
  'not listed': '未列出',
  'not logged in': '未登录',
  'not needed': '不需要',
  'not stored': '未存储',
  'not usable': '不可用',
  nothing: '无',
  'nothing answers for the model {name}': '没有可为模型{name}应答的',
  'nothing more': '无其他内容',
  'nothing of the order is stored': '顺序中的都未存储',
  'nothing stands at {folder} any more': '{folder}处已没有任何内容',
  'nothing to put right': '没有需要纠正的',
  'of another kind than the order expects': '类型与顺序所期望的不同',
  'of no calendar': '不属于任何历法',
  'on another host': '在另一台主机上',
  'on {host}': '在{host}上',
  'once after a sign-in, to prove the new one': '登录后一次，用于证明新的登录',
  'once an hour, when you read again, and when you sign in there': '每小时一次，以及您重新读取和在那里登录时',
  'one id': '一个标识',
  'one of {words}': '以下之一：{words}',
  'only API keys are allowed': '只允许 API 密钥',
  'only ChatGPT sign-ins are allowed': '只允许 ChatGPT 登录',
  'only other workspaces are allowed': '只允许其他工作区',
  'perhaps half of a change': '可能只完成一半的更改',
  'port {port} is held by {holder}': '端口{port}被{holder}占用',
  'process {pid}': '进程{pid}',
  'put first in the order': '已排在顺序首位',
  recorded: '已有记录',
  running: '进行中',
  'runs {command}': '运行{command}',
  'selected as last good': '已选为最近可用',
  'settings folder (XDG_CONFIG_HOME)': '设置文件夹（XDG_CONFIG_HOME）',
  'something that was not understood': '无法理解的内容',
  'takes away {path}': '移除{path}',
  'the Claude CLI is no longer signed in': 'Claude CLI 已退出登录',
  'the Codex CLI': 'Codex CLI',
  'the Codex app-server does not find a profile that exists': 'Codex 应用服务器找不到存在的配置档',
  'the Codex home {install}': 'Codex 文件夹{install}',
  'the MiniMax CLI': 'MiniMax CLI',
  'the code that began it': '开始该更改的代码',
  'the configuration names it': '由配置指定',
  'the file that holds its tokens is damaged': '保存其令牌的文件已损坏',
  'the file that holds its tokens is missing': '保存其令牌的文件缺失',
  'the full path of a program': '程序的完整路径',
  'the gateway': '网关',
  'the gateway on this machine': '本机的网关',
  'the gateway runs on another machine': '网关在另一台机器上运行',
  'the gateway sees to that itself': '由网关自己处理',
  'the gateway still tells the old end': '网关仍给出旧的到期时间',
  'the key does not fit its tokens': '密钥与其令牌不符',
  'the key to its tokens is missing': '其令牌的密钥缺失',
  'the keyring could not be opened': '无法打开密钥环',
  'the limit of the subscription is reached': '已达到订阅的限额',
  'the login file of Codex does not hold the new sign-in': 'Codex 的登录文件中没有新的登录',
  'the model names it': '由模型指定',
  'the model {name} does not go with its runtime or sign-in': '模型{name}与其运行时或登录不匹配',
  'the name of a sign-in': '一个登录的名称',
  'the pause of {who} ended': '{who}的暂停已结束',
  'the present one': '当前的',
  'the present ones': '当前的',
  'the provider answers its access token with 401': '提供商对其访问令牌应答 401',
  'the provider answers its account with 403': '提供商对其账户应答 403',
  'the provider did not understand a call': '提供商无法理解某次调用',
  'the provider is overloaded': '提供商过载',
  'the provider refused it for good': '提供商已永久拒绝它',
  'the provider reported a billing problem': '提供商报告了计费问题',
  'the provider said to slow down': '提供商要求放慢',
  'the running gateway': '正在运行的网关',
  'the service': '服务',
  'the session ended': '会话已结束',
  'the sign-in server no longer knows it': '登录服务器已不认识它',
  'the sign-in server no longer takes its token': '登录服务器不再接受其令牌',
  'the stored login cannot be used': '已存的登录不可用',
  'the whole of the new state, or the old one': '完整的新状态，或旧状态',
  'the {name} runtime is unavailable': '{name}运行时不可用',
  'there is no sign-in here': '这里没有登录',
  'these fit: {names}': '符合的有：{names}',
  'they take a pasted token only, and a sign-in without its refresh token ends by itself':
    '它们只接受粘贴的令牌，而没有刷新令牌的登录会自行到期',
  'this OpenClaw': '此 OpenClaw',
  token: '令牌',
  'tomorrow {time}': '明天{time}',
  'too old to undo': '太久，无法撤销',
  undone: '已撤销',
  'until {until} ({reason})': '至{until}（{reason}）',
  'used by a Codex without the variable': '由没有该变量的 Codex 使用',
  'used only when the keyring holds nothing': '仅当密钥环中没有内容时使用',
  'user {number}': '用户{number}',
  'user {uid}': '用户{uid}',
  waiting: '等待中',
  'watch kept alive by the system: install, status, remove, or test for a test notice.':
    '由系统保持运行的 watch：install、status、remove，或用 test 发送测试通知。',
  'when you make a repair of a setting, or undo it': '当您修复某项设置或撤销它时',
  'when you sign in Codex again': '当您为 Codex 重新登录时',
  'when you sign in again': '当您重新登录时',
  'when you sign in again, make a repair or undo one': '当您重新登录、进行修复或撤销时',
  'with each notice, because you set it': '每次通知时，因为您设置了它',
  'without a credential': '没有凭据',
  'without a number': '没有编号',
  'writes {path}': '写入{path}',
  'writes {path}, which only you may read': '写入{path}（仅您可读）',
  'yesterday {time}': '昨天{time}',
  '{account} has ended, was refused or ends soon, and nothing uses it. It needs no one.':
    '{account}已到期、被拒绝或即将到期，且无人使用。无需处理。',
  '{account} in OpenClaw and {codex} hold the same single-use refresh token. Whoever renews first signs the other one out.':
    'OpenClaw 中的{account}与{codex}持有同一个一次性刷新令牌。先续期者会使另一方退出登录。',
  '{account} is a login of {program}, which renews it itself. Its date here is a snapshot.':
    '{account}是{program}的登录，由它自行续期。此处的日期只是快照。',
  '{account} is signed in, but not to the workspace or plan it had. Calls may fail or be counted elsewhere.':
    '{account}已登录，但不是原来的工作区或套餐。调用可能失败或计入别处。',
  '{account} is well again, but OpenClaw still refuses to use it: {reason}.':
    '{account}已恢复正常，但 OpenClaw 仍拒绝使用：{reason}。',
  '{account} signed in minutes before it was refused. OpenClaw {version} is reported to do this: {fault}. One more sign-in will not help.{cure}':
    '{account}在被拒绝前几分钟刚登录。据报告 OpenClaw {version}会这样：{fault}。再登录一次无济于事。{cure}',
  '{account} was refused ({reason})': '{account}被拒绝（{reason}）',
  '{agent} falls back to it for {model}. {why}': '{agent}对{model}以它为备用。{why}',
  '{agent} uses it next for {model}. {why}': '{agent}接下来将它用于{model}。{why}',
  '{agent} uses {account} instead.': '{agent}改用{account}。',
  '{agent}: {model} through {runtime}': '{agent}：通过{runtime}使用{model}',
  '{agent}: {model} through {runtime}, as a fallback': '{agent}：通过{runtime}使用{model}，作为后备',
  '{command} takes {what}': '{command}需要{what}',
  '{consumer} can sign in again.': '{consumer}又可以登录了。',
  '{count, plural, =2 {Two agents share one sign-in; the next renewal signs one of them out} other {# agents share one sign-in; the next renewal signs the others out}}':
    '{count, plural, =2 {两个智能体共用一个登录；下次续期会使其中一个退出登录} other {# 个智能体共用一个登录；下次续期会使其余的退出登录}}',
  '{count, plural, =2 {Two agents share one sign-in} other {# agents share one sign-in}}':
    '{count, plural, =2 {两个智能体共用一个登录} other {# 个智能体共用一个登录}}',
  '{count, plural, one {# notice waits to be sent again.} other {# notices wait to be sent again.}}':
    '{count, plural, other {# 条通知等待重新发送。}}',
  '{count, plural, one {# of {total} needs you} other {# of {total} need you}}':
    '{total}个中有{count, plural, other {# 个}}需要您处理',
  '{count, plural, one {# older line} other {# older lines}} of the log were left out':
    '日志中较早的{count}行未查看',
  '{count, plural, one {1 chat asks for a sign-in that is gone} other {# chats ask for a sign-in that is gone}}':
    '{count, plural, other {#个聊天要求已消失的登录}}',
  '{count, plural, one {1 chat of agent {agent} is bound to {names}, which no store of the agent holds. OpenClaw refuses that chat, and no other, until it gets another sign-in or that one comes back.} other {# chats of agent {agent} are bound to {names}{more}, which no store of the agent holds. OpenClaw refuses those chats, and only those, until they get another sign-in or that one comes back.}}':
    '{count, plural, other {智能体{agent}的#个聊天绑定到{names}{more}，而该智能体的存储中都没有。在得到另一个登录或原登录恢复之前，OpenClaw 只会拒绝这些聊天。}}',
  "{count, plural, one {1 chat of agent {agent} was bound to {names}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.} other {# chats of agent {agent} were bound to {names}{more}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.}}":
    '{count, plural, other {智能体{agent}的#个聊天曾绑定到{names}{more}，而该智能体的存储中都没有。此 OpenClaw 会在下一条消息时放开该名称，改用智能体的顺序。}}',
  '{count, plural, one {1 chat that a person bound to {profile}} other {# chats that a person bound to {profile}}}':
    '{count, plural, other {由人绑定到{profile}的#个聊天}}',
  '{count, plural, one {1 chat} other {# chats}}': '{count, plural, other {# 个聊天}}',
  '{count, plural, one {A copy with one secret} other {A copy with # secrets}}':
    '{count, plural, other {含有 # 个机密的副本}}',
  '{count, plural, one {A sign-in disappeared} other {# sign-ins disappeared}}':
    '{count, plural, other {# 个登录已消失}}',
  '{count, plural, one {It still holds one sign-in, untouched.} other {It still holds # sign-ins, untouched.}}':
    '{count, plural, other {其中仍有 # 个登录，未受影响。}}',
  '{count, plural, one {Nothing is known against the sign-in in use.} other {Nothing is known against the # sign-ins in use.}}':
    '{count, plural, other {没有对使用中的 # 个登录不利的信息。}}',
  '{count, plural, one {One personal account is kept there, too. Clawlamp counts it and does not read it.} other {# personal accounts are kept there, too. Clawlamp counts them and does not read them.}}':
    '{count, plural, other {那里还存有 # 个个人账户。Clawlamp 只计数，不读取。}}',
  '{count, plural, one {One thing to put right: {title}.} other {# things to put right, first: {title}.}}':
    '{count, plural, other {有 # 处需要修正，首先：{title}。}}',
  '{count, plural, one {Takes away one old copy that nothing reads, and keeps it sealed for 30 days.} other {Takes away # old copies that nothing reads, and keeps them sealed for 30 days.}}':
    '{count, plural, other {移除 # 个无人读取的旧副本，并密封保存 30 天。}}',
  '{count, plural, one {The newer database still holds one sign-in, untouched.} other {The newer database still holds # sign-ins, untouched.}}':
    '{count, plural, other {较新的数据库中仍有 # 个登录，未受影响。}}',
  '{count, plural, one {The same sign-in also stands with {holders}, which keeps the old one.} other {The same sign-in also stands with {holders}, which keep the old one.}}':
    '{count, plural, other {同一登录也存在于{holders}，那里保留旧的登录。}}',
  '{count, plural, one {The sign-in in use works.} =2 {Both sign-ins in use work.} other {All # sign-ins in use work.}}':
    '{count, plural, =1 {正在使用的登录可用。} other {正在使用的 # 个登录均可用。}}',
  '{count, plural, one {Works} =2 {Both sign-ins work} other {All # sign-ins work}}':
    '{count, plural, =1 {正常} =2 {两个登录都正常} other {全部 # 个登录都正常}}',
  '{count, plural, one {one more} other {# more}}': '{count, plural, other {另外 # 条}}',
  '{count, plural, one {{list} was there before and is gone. Clawlamp did not remove it.} other {{list} were there before and are gone. Clawlamp did not remove them.}}':
    '{count, plural, other {{list}之前存在，现已消失。不是 Clawlamp 移除的。}}',
  '{countdown} left, until {until}. Never type a code that somebody sent you.':
    '剩余{countdown}，至{until}。切勿输入别人发给您的代码。',
  '{count} left-over token files': '{count}个遗留的令牌文件',
  '{count} more need you…': '另有{count}个需要您处理…',
  '{count} of {total} need you: {name} first.': '{total}个中有{count}个需要您处理：首先{name}。',
  '{count} sign-ins failed within the hour. One more would hardly help: look at what they ended with first.':
    '一小时内有{count}次登录失败。再来一次帮助不大：请先看它们如何结束。',
  '{count} token files': '{count}个令牌文件',
  '{date}, {time}': '{date} {time}',
  [`{entry}

It gets the token that you keep for this address, and is asked once an hour.`]: `{entry}

它会得到您为此地址保存的令牌，并每小时询问一次。`,
  [`{entry}

It gets the words of each notice, with accounts shortened.`]: `{entry}

它会收到每条通知的文字，其中账户已缩写。`,
  [`{entry}

It is run with your rights, with each notice on its standard input.`]: `{entry}

它以您的权限运行，每条通知通过标准输入传入。`,
  [`{entry}

The way there is not encrypted: whoever is on it reads the token. It is asked only when you ask.`]: `{entry}

通路未加密：途中的任何人都能读到令牌。只在您要求时才询问。`,
  '{failing} The fallback {model} answers instead{whose}, and that may be on another bill.':
    '{failing}由备用{model}{whose}代为应答，可能计入另一份账单。',
  '{file} is a file with two names. OpenClaw may replace it under one of them only, and the other keeps the old sign-in.':
    '{file}是有两个名称的文件。OpenClaw 可能只替换其中一个名称下的文件，另一个仍保留旧的登录。',
  '{gateway} has the {what} {theirs}, this shell {ours}': '{gateway}的{what}为{theirs}，此终端为{ours}',
  '{gateway} reads from {folder}': '{gateway}读取{folder}',
  '{gateway} reads {file}': '{gateway}读取{file}',
  '{gateway} runs on Node {version}, this shell has Node {version2}':
    '{gateway}运行于 Node {version}，此终端为 Node {version2}',
  '{holderOf} keeps the old sign-in ({id}) and may have to sign in by itself.':
    '{holderOf}保留旧的登录（{id}），可能须自行登录。',
  '{holders} share one file, {file}: the new sign-in takes the place of the old one for all of them.':
    '{holders}共用一个文件{file}：新的登录会为它们全部取代旧的登录。',
  '{install} in {folder}': '{install}（{folder}）',
  '{install} in {folder} ({note})': '{install}（{folder}，{note}）',
  '{install}, agent {agent}': '{install}，智能体{agent}',
  '{list} {count, plural, one {was} other {were}} removed from {owner}, as a sign-out does. If nobody did that, look at the evidence.':
    '{count, plural, other {{list}已从{owner}移除，如同退出登录。若无人这样做，请查看证据。}}',
  '{name} (process {pid})': '{name}（进程{pid}）',
  '{name} answers: {words}': '{name}回答：{words}',
  '{name} needs you to sign in again.': '{name}需要您重新登录。',
  '{name} says: {theirs}.': '{name}表示：{theirs}。',
  '{name} sign-ins last only hours': '{name}的登录只有数小时有效',
  '{now}. Before: {was}': '{now}。之前：{was}',
  '{openclaw} hold copies of the sign-in of {account}. Its refresh token works once, so the first renewal breaks the others.':
    '{openclaw}持有{account}登录的副本。其刷新令牌只能用一次，首次续期会使其他的失效。',
  '{option} goes with {command}': '{option}用于{command}',
  '{option} goes without {other}': '{option}不能与{other}同用',
  '{owner} renews this at the next call': '{owner}会在下次调用时续期',
  '{part} of {key} for {who}': '{who}的{key} {part}',
  '{path} belongs to {user}': '{path}属于{user}',
  '{path} belongs to {user}: {command}': '{path}属于{user}：{command}',
  '{path} is no store of that OpenClaw': '{path}不是该 OpenClaw 的存储',
  '{profile} lies here': '{profile}在此',
  '{profile}: {state}': '{profile}：{state}',
  '{row} is {passedOver}': '{row} {passedOver}',
  '{sentence} Calls of agent {agents} fail, whoever signs in.':
    '{sentence}无论谁登录，智能体{agents}的调用都会失败。',
  '{sentence} Nothing can be said about its sign-ins.': '{sentence}无法得知其登录的情况。',
  '{sentence} This OpenClaw adds it by itself when the gateway starts, other versions do not.':
    '{sentence}此 OpenClaw 在网关启动时会自行添加，其他版本不会。',
  '{shown} (process {pid})': '{shown}（进程{pid}）',
  '{split}, its own command (config set)': '{split}，其自己的命令（config set）',
  '{state, select, dead {{account} no longer works for agent {agent} and {model}.} other {{account} is paused for agent {agent} and {model}.}} {by, select, key {OpenClaw calls {model2} with an API key ({profileId}) instead, which may cost money by use.} other {OpenClaw calls {model2} with the sign-in {other} ({profileId}) instead, which may cost money by use.}}':
    '{state, select, dead {{account}已无法用于智能体{agent}的{model}。} other {{account}已暂停用于智能体{agent}的{model}。}}{by, select, key {OpenClaw 改用 API 密钥（{profileId}）调用{model2}，可能按用量收费。} other {OpenClaw 改用登录{other}（{profileId}）调用{model2}，可能按用量收费。}}',
  '{status}, locked out': '{status}，已暂停',
  '{title}. One more sign-in would not help now.': '{title}。现在再登录一次无济于事。',
  '{undo} A copy of a sign-in that was renewed meanwhile is not put back: using it would sign everyone out.':
    '{undo}此期间已续期的登录的副本不会恢复：使用它会使所有人退出登录。',
  '{uses, select, key {Agent {agent} now uses an API key, billed by use} other {Agent {agent} now uses {row}, billed by use}}':
    '{uses, select, key {智能体{agent}现在使用 API 密钥，按用量计费} other {智能体{agent}现在使用{row}，按用量计费}}',
  '{uses, select, named {Agent {agent} now uses {row}} key {Agent {agent} now uses an API key} other {Agent {agent} now uses another credential} none {Agent {agent} now uses nothing} signin {Agent {agent} now uses a sign-in}}':
    '{uses, select, named {智能体{agent}现在使用{row}} key {智能体{agent}现在使用 API 密钥} other {智能体{agent}现在使用其他凭据} none {智能体{agent}现在什么都不使用} signin {智能体{agent}现在使用登录}}',
  '{version} has a known sign-in fault and may spoil the new sign-in too.':
    '{version}有已知的登录缺陷，也可能损坏新的登录。',
  '{what} ({where})': '{what}（{where}）',
  '{what} ({where}, {moment})': '{what}（{where}，{moment}）',
  '{who} appeared': '新出现了{who}',
  '{who} disappeared': '{who}已消失',
  '{who} ends on {moment}.': '{who}将于{moment}到期。',
  '{who} ends soon.': '{who}即将到期。',
  '{who} has another name': '{who}已改名',
  '{who} is another account': '{who}换成了另一个账户',
  '{who} waits until {moment}.': '{who}等待至{moment}。',
  '{who} was paused': '{who}被暂停',
  '{who} was refused': '{who}被拒绝',
  '{who} was renewed': '{who}已续期',
  '{who} was signed in': '{who}已登录',
  '{who} works again': '{who}恢复正常',
  '{words}, person {userId}': '{words}，个人{userId}',
  'Update Clawlamp: {command}': '更新 Clawlamp：{command}',
  'Update Clawlamp: {command} in its folder, then start it again':
    '更新 Clawlamp：在其文件夹中运行{command}，然后重新启动',
  'Update Clawlamp: put the newer AppImage in the place of this one':
    '更新 Clawlamp：用较新的 AppImage 替换当前这个',
  'Update Clawlamp: install the newer package over this one': '更新 Clawlamp：在当前版本上安装较新的软件包',
  'The timeline file was written by a newer Clawlamp. It is neither read nor changed. {advice}':
    '历史文件由更新的 Clawlamp 写入。既不读取也不更改。{advice}',
  'Nothing was read further or changed. {advice}': '未再读取或更改任何内容。{advice}',
  'Update Clawlamp: {command} in the folder of its project': '更新 Clawlamp：在其项目文件夹中运行{command}',
  'Update Clawlamp: download the newer package, then {command}':
    '更新 Clawlamp：下载较新的软件包，然后运行{command}',
  'Update Clawlamp: build clawlamp-bin from the AUR again': '更新 Clawlamp：从 AUR 重新构建 clawlamp-bin',
  'Update Clawlamp: take the newer one into your Nix configuration':
    '更新 Clawlamp：将较新的版本加入您的 Nix 配置',
  'Update Clawlamp: {command}, or run the newer installer': '更新 Clawlamp：{command}，或运行较新的安装程序',
  'There are no files of OpenClaw in that folder.': '该文件夹中没有 OpenClaw 的文件。',
  'Choose the folder that holds openclaw.json, mostly named .openclaw.':
    '请选择包含 openclaw.json 的文件夹，通常名为 .openclaw。',
  'Demo: {headline}': '演示：{headline}',
  'Show me a demo': '查看演示',
  'Leave the demo': '退出演示',
  'Choose OpenClaw’s folder': '选择 OpenClaw 的文件夹',
  'All of this is made up.': '以上内容均为虚构。',
  'Look in the usual places again': '重新在常用位置查找',
  'Last change': '上次更改',
  'used {when}': '{when}用过',
  'Last used {when}.': '上次使用：{when}。',
  'Click to copy': '点击即可复制',
  '{sentence} Backup: {place}': '{sentence}备份：{place}',
  'its settings allow an API key only (forced_login_method)':
    '其设置只允许使用 API 密钥（forced_login_method）',
  'this Codex is started by a script, which is not run from here': '此 Codex 由脚本启动，这里不会运行脚本',
  'a newer sign-in stands there and was left in place': '那里有更新的登录，已原样保留',
  'it does not store again what was there': '它不会重新保存原有内容',
  'it does not store this change': '它不保存此更改',
  'it gave an answer that was not understood': '它给出了无法理解的回答',
  'it has no config set': '它没有 config set',
  'it has no {missing}': '它没有：{missing}',
  'it holds one': '其中已有一个',
  'it lets nobody change its chats': '它不允许更改其聊天',
  'it named a sign-in page of another server': '它给出了另一台服务器的登录页面',
  'no answer in time': '未及时得到回答',
  'no connection': '无法连接',
  'the answer does not say when it ends': '回答未说明何时到期',
  'the answer has no access token': '回答中没有访问令牌',
  'the answer has no refresh token': '回答中没有刷新令牌',
  'the answer holds no code': '回答中没有代码',
  'the answer names no account': '回答未指明账户',
  'the issuer is not an address': '登录服务器不是有效地址',
  'the issuer must use https, or http on this machine': '登录服务器必须使用 https，或本机上的 http',
  'the running gateway wrote its old copy of the store back': '正在运行的网关把旧的存储副本写了回去',
  'the store does not hold the new sign-in': '存储中没有新的登录',
  'this kind of address is not opened': '不会打开此类地址',
  'the stored tokens can not be read: {kind}': '无法读取已存储的令牌：{kind}',
  'models status says {status}': 'models status 显示：{status}',
  'OpenClaw did not start: {code}': 'OpenClaw 未能启动：{code}',
  'config set {path} was refused': '被拒绝：config set {path}',
  'it wants Node {wants}, found {found}': '它需要 Node {wants}，找到的是：{found}',
  'Ctrl+,': 'Ctrl+,',
  '{count, plural, one {One more sign-in is not drawn here} other {# more sign-ins are not drawn here}}':
    '{count, plural, other {另有 # 个登录未在此显示}}',
  'Those that need someone come first. The terminal lists them all.':
    '需要处理的排在前面。在终端中可查看全部。',
  there: '存在',
  'OpenClaw {version}, its own plugin SDK (its lock and its save, since it offers no locked update)':
    'OpenClaw {version}，其自己的插件 SDK（因其不提供带锁更新，使用它的锁和保存）',
};
