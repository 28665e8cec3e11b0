import type { Catalogue } from './say.ts';

/** 日本語. */
export const ja: Catalogue = {
  ' A fallback: called only when {model} fails.': '予備です。{model}が失敗したときだけ呼び出されます。',
  ' It answers now in place of {model}, and on its own bill.':
    '現在 {model} の代わりに応答し、独自に課金されます。',
  ' It ends {moment}.': '{moment} に切れます。',
  ' It is locked out for now, and nothing else can be used.':
    '今は一時停止中で、ほかに使えるものがありません。',
  ' It was not taken, because {detail}.': '受け付けられませんでした: {detail}。',
  ' Its calls fail.': 'その呼び出しは失敗します。',
  ' Its tokens cannot be read.': 'トークンを読み取れません。',
  ' Passed over: {named}{more}.': '使われなかったもの: {named}{more}。',
  ' Reports say that {worksIn} works.': '報告によると {worksIn}は動作します。',
  ' The stored expiry date is still ahead, but it is only a date.':
    '保存された期限はまだ先ですが、単なる日付です。',
  ' and {count} more': 'ほか {count} 件',
  ' and {more} more': 'ほか {more} 件',
  ' of {whose}': '({whose} のもの)',
  ' with {account}': '({account} を使用)',
  '"{word}" is not a command': '「{word}」というコマンドはありません',
  '"{word}" is not a command; did you mean {near}?':
    '「{word}」というコマンドはありません。{near} のことですか?',
  '(part of {cause})': '({cause}の一部)',
  ', as {user}': '({user} として)',
  ', behind the old one or outside its order': '(古いものの後、または順序の外)',
  ', noticed {moment}': '、{moment}に判明',
  ', renewed by {owner} without you': '({owner}が自動で更新)',
  ', under a name that this route does not read': '(このルートが読まない名前)',
  ', workspace {accountId}': '、ワークスペース {accountId}',
  'A Codex setting forbids this login': 'Codex の設定がこのサインインを禁じています',
  'A Codex setting may forbid this login': 'Codex の設定がこのサインインを禁じている可能性があります',
  'A cell of it is larger than a store can be, or not text.':
    'ストアとして大きすぎるセル、または文字列でないセルがあります。',
  'A code is used, since {held}, and Codex would tell it to stop.':
    'コードを使います。{held}。そうしないと Codexが相手に停止を求めます。',
  'A codex plugin that this OpenClaw does not load': 'この OpenClawが読み込まない codex プラグイン',
  'A copy that {owner} left': '{owner}が残したコピー',
  'A credential file is not protected': '認証情報のファイルが保護されていません',
  'A database of the store does not open, and OpenClaw might put it right first, so it was not asked.':
    'ストアのデータベースが開けず、OpenClawが先に直してしまうかもしれないため、尋ねませんでした。',
  'A different account signed in: {after}. Choose whether to use it.':
    '別のアカウントがサインインしました: {after}。使用するか選んでください。',
  'A field "{field}"': '「{field}」というフィールド',
  'A field stands in it twice.': '同じフィールドが 2 回出てきます。',
  'A file it includes is missing.': '取り込むファイルの 1 つがありません。',
  'A file that changed within the last hour is left alone: OpenClaw may be about to refer to it.':
    '1 時間以内に変更されたファイルはそのままにします。OpenClawが参照しようとしているかもしれません。',
  'A gateway elsewhere, asked as well.': 'ほかの場所のゲートウェイにも尋ねます。',
  'A gateway of {user} works on this store': '{user} のゲートウェイがこのストアを使っています',
  'A left-over token file': '残されたトークンファイル',
  'A line per change until you stop it.': '止めるまで、変化ごとに 1 行。',
  'A lock on the sign-ins is held too long': 'サインインのロックが長く保持されすぎています',
  "A login in the agent's Codex home, which this OpenClaw does not use":
    'エージェントの Codex フォルダーにあり、この OpenClawが使わないログイン',
  'A model that should use it later needs a new sign-in.':
    '後でこれを使うモデルには新しいサインインが必要です。',
  'A newer OpenClaw kept these sign-ins in a form that OpenClaw {version} does not read, so its calls fail. They are untouched, and work again when the newer one runs.':
    '新しい OpenClawが、OpenClaw {version} の読めない形でこれらのサインインを保存したため、呼び出しが失敗します。サインインはそのまま残っており、新しい方を動かせばまた使えます。',
  'A newer OpenClaw wrote these settings, and OpenClaw {version} does not start with them. Everything works again when the newer one runs.':
    '新しい OpenClawがこの設定を書いたため、OpenClaw {version}はこの設定では起動しません。新しい方を動かせばすべて元どおり使えます。',
  'A newer sign-in is not the one in use': '使用中なのは新しい方のサインインではありません',
  'A program was found that is not run': '実行されないプログラムが見つかりました',
  'A proxy on the way refused the request.': '途中のプロキシが要求を拒否しました。',
  'A real call has used it since the last change.': '最後の変更以降、実際の呼び出しで使われました。',
  'A real call used it.': '実際の呼び出しで使われました。',
  'A real turn is a call of your account, one word long.':
    '実際の呼び出しはお使いのアカウントで行われ、1 語です。',
  'A recorded lockout could not be cleared. It ends by itself.':
    '記録された一時停止を解除できませんでした。自然に終わります。',
  'A renewal did not answer in time': '更新が時間内に応答しませんでした',
  'A renewal got no answer': '更新に応答がありませんでした',
  'A renewal was lost': '更新が失われました',
  'A repair': '修復',
  'A repair was interrupted': '修復が中断されました',
  'A repair, {what}, was interrupted after it was written. It is in place.':
    '修復({what})は書き込み後に中断されました。有効です。',
  'A repair, {what}, was interrupted and could not be settled yet. {sentence}':
    '修復({what})は中断され、まだ処理できていません。{sentence}',
  'A repair, {what}, was interrupted before anything was written. The old state is in place.':
    '修復({what})は書き込み前に中断されました。元の状態のままです。',
  'A repair, {what}, was interrupted. Something newer stands there since and was left in place.':
    '修復({what})は中断されました。その後そこには新しいものがあり、そのまま残しました。',
  'A repair, {what}, was interrupted. What stood there before could not be put back whole yet.':
    '修復({what})は中断されました。以前の内容はまだ完全には戻せていません。',
  'A repair, {what}, was interrupted. What stood there before is in place.':
    '修復({what})は中断されました。以前の内容に戻っています。',
  'A running gateway may take it only at its next restart.':
    '動作中のゲートウェイは次の再起動まで反映しないことがあります。',
  'A secret stands with a provider that is gone': 'シークレットを預けたプロバイダーがなくなっています',
  'A setting about signing in is not what Codex is known to take. Where the login is kept, and whether Codex starts, cannot be told.':
    'サインインに関する設定が、Codexが受け付けると知られているものではありません。ログインの保存先も、Codexが起動するかも判断できません。',
  'A setting could not be read.': '設定を読み取れませんでした。',
  'A sign-in from here would not reach the gateway': 'ここからのサインインはゲートウェイに届きません',
  'A sign-in from this shell writes to {folder}': 'このシェルからのサインインは {folder} に書かれます',
  'A sign-in is already running.': 'サインインはすでに進行中です。',
  'A sign-in of this provider was refused ({reason}), and the log does not say which one.':
    'このプロバイダーのサインインが拒否されました({reason})。どれかはログに記されていません。',
  'A sign-in was interrupted': 'サインインが中断されました',
  'A sign-in was interrupted after it was written. It is in place.':
    'サインインは書き込み後に中断されました。有効です。',
  'A sign-in was interrupted before anything was written. The old one is in place.':
    'サインインは書き込み前に中断されました。古いものが有効です。',
  'A sign-in was interrupted before it was written. The old one is in place.':
    'サインインは書き込みの前に中断されました。古いものが有効です。',
  'A sign-in was interrupted, and another one has taken its place since.':
    'サインインは中断され、その後別のものに置き換わりました。',
  'A sign-in was interrupted, and its entry is gone from the store since.':
    'サインインは中断され、その後その項目はストアからなくなりました。',
  'A store without its marker ({marker})': '目印 ({marker}) のないストア',
  'A token is kept for this address alone, sealed. Another one takes its place.':
    'トークンはこのアドレス専用に封をして保存されています。別のものを入力すると置き換わります。',
  'A token of the environment signs Codex in': '環境のトークンで Codexがサインインしています',
  'API key': 'API キー',
  'API key configured': 'API キーが設定されています',
  'Access token ended {moment}': 'アクセストークンは{moment}に切れました',
  'Access token ends {moment}': 'アクセストークンは{moment}に切れます',
  'Add --yes to sign in all the same. See the reason: {command}':
    '--yes を付けるとそれでもサインインします。理由の確認: {command}',
  'Adds codex to the list of allowed plugins, which this route needs.':
    'このルートに必要な codex を許可プラグインの一覧に加えます。',
  'Agent {agents} calls its model through the codex plugin, and OpenClaw {version} does not have it, so every call fails, whoever signs in.':
    'エージェント {agents}は codex プラグインでモデルを呼びますが、OpenClaw {version} にはそれがないため、誰がサインインしても呼び出しはすべて失敗します。',
  'Agent {agents} calls its model through the codex plugin. The one that lies there wants OpenClaw {wants} or later, and this is {version}, so every call fails, whoever signs in.':
    'エージェント {agents}は codex プラグインでモデルを呼びます。そこにあるものは OpenClaw {wants} 以降を必要としますが、これは {version} のため、誰がサインインしても呼び出しはすべて失敗します。',
  'Agent {agent}': 'エージェント {agent}',
  'Agent {agent} calls {model} through the {runtime} runtime':
    'エージェント {agent}は {runtime} ランタイムで {model} を呼びます',
  'Agent {agent} calls {model}, and OpenClaw passes over every sign-in that it has for it.':
    'エージェント {agent}は {model} を呼び出しますが、OpenClawはそのために持つサインインをすべて見送ります。',
  'Agent {agent} calls {model}, and no store that it reads holds a sign-in for it.':
    'エージェント {agent}は {model} を呼び出しますが、読み取るストアにそのサインインがありません。',
  "Agent {agent} calls {model}, and no store that it reads holds a sign-in or key for it. The gateway's own environment may hold one ({variables}); that cannot be seen from here.":
    'エージェント {agent}は {model} を呼び出しますが、読み取るストアにそのサインインもキーもありません。ゲートウェイ自身の環境にはあるかもしれません({variables})が、ここからは見えません。',
  'Agent {agent} cannot answer': 'エージェント {agent}は応答できません',
  'Agent {agent} has no database of its own': 'エージェント {agent} には固有のデータベースがありません',
  'Agent {agent} has no sign-in': 'エージェント {agent} にはサインインがありません',
  'Agent {agent} has no sign-in that OpenClaw takes':
    'エージェント {agent} には OpenClawが受け付けるサインインがありません',
  'Agent {agent} has {count} fallbacks, and the first {most} were looked at':
    'エージェント {agent} には {count} 個の予備のモデルがあり、最初の {most} 個を確認しました',
  'Agent {agent} may have no sign-in': 'エージェント {agent} にはサインインがないかもしれません',
  'Agent {agent} now pays for {model} with the key in the configuration':
    'エージェント {agent}は {model} を設定内のキーで支払うようになりました',
  'Agent {agent} now pays for {model} with the key {key}':
    'エージェント {agent}は {model} をキー {key} で支払うようになりました',
  'Agent {agent} only tries sign-ins that are missing, refused or locked out. {account} works, but is not in the order.':
    'エージェント {agent}は、ないもの、拒否されたもの、一時停止中のものしか試しません。{account}は使えますが、順序にありません。',
  'Agent {agent} reads the shared store, which is empty. The sign-ins still lie in the database of agent {id}.':
    'エージェント {agent}が読む共有ストアは空です。サインインはまだエージェント {id} のデータベースにあります。',
  'Agent {agent} still uses {profileId}, which no longer works. {account} signed in again later, and OpenClaw keeps that as {profileId2}{routable}.':
    'エージェント {agent}は使えなくなった {profileId} をまだ使っています。{account}は後でサインインし直され、OpenClawはそれを {profileId2} として保持しています{routable}。',
  'Agent {agent} uses {account} of agent {owner} instead':
    'エージェント {agent}は代わりにエージェント {owner} の {account} を使っています',
  'All plugins are switched off, and this route needs the codex plugin.':
    'すべてのプラグインがオフですが、このルートには codex プラグインが必要です。',
  'All sign-ins': 'すべてのサインイン',
  'Allow the codex plugin': 'codex プラグインを許可',
  'An API key in place of a token': 'トークンの代わりに API キー',
  'An API key in {field}': '{field} に API キー',
  'An API key stands in a ChatGPT sign-in': 'ChatGPT のサインインに API キーが入っています',
  'An API key stands in the Codex login': 'Codex のログインに API キーが入っています',
  'An API key stands where the access token of a sign-in belongs. Codex says "Logged in", and its first call is refused; whether it can then renew its login cannot be told.':
    'サインインのアクセストークンがあるべき所に API キーが入っています。Codexは「Logged in」と表示しますが、最初の呼び出しは拒否されます。その後ログインを更新できるかは判断できません。',
  'An API key stands where the tokens of a sign-in belong. Codex says "Logged in", and its calls are refused.':
    'サインインのトークンがあるべき所に API キーが入っています。Codexは「Logged in」と表示しますが、呼び出しは拒否されます。',
  'An access token is at its end, and a turn would renew it. It was not asked.':
    'アクセストークンが期限に達しており、呼び出すと更新されるため、問い合わせませんでした。',
  'An access token is at its end, and the gateway would renew it to answer. It was not asked.':
    'アクセストークンの期限が間近で、ゲートウェイは答えるために更新してしまいます。尋ねませんでした。',
  'An auth.json{whose} stands there too': 'auth.json{whose} もあります',
  'An earlier Clawlamp was stopped in the middle of a change. Nothing vouches for what it wrote down, so it is finished or undone only when you say so.':
    '以前の Clawlampが変更の途中で停止しました。その記録を保証するものがないため、指示があったときにだけ完了または取り消しが行われます。',
  'An earlier Clawlamp wrote this record, which nothing vouches for.':
    'この記録は以前の Clawlampが書いたもので、正しさを保証するものがありません。',
  'An include is not a file name.': '取り込みの指定がファイル名ではありません。',
  'An include leads out of the configuration folder.': '取り込みが設定フォルダーの外を指しています。',
  'An interrupted repair could not be checked.': '中断された修復を確認できませんでした。',
  'An interrupted sign-in could not be checked yet': '中断されたサインインはまだ確認できません',
  'An interrupted sign-in could not be checked yet.{reason} Backup: {backupPath}':
    '中断されたサインインはまだ確認できません。{reason} バックアップ: {backupPath}',
  'An interrupted sign-in could not be checked.': '中断されたサインインを確認できませんでした。',
  'An interrupted sign-in had changed nothing': '中断されたサインインは何も変更していませんでした',
  'An interrupted sign-in was finished. The new one is in place.':
    '中断されたサインインを完了しました。新しいものが有効です。',
  'An interrupted sign-in was in place already': '中断されたサインインはすでに有効でした',
  'An interrupted sign-in was undone. The old one is in place.':
    '中断されたサインインを取り消しました。古いものが有効です。',
  'An old lockout still holds': '古い一時停止がまだ効いています',
  'An older OpenClaw set up the workspace of agent {agents}, and OpenClaw {version} refuses its calls until that is migrated.':
    '古い OpenClawがエージェント {agents} のワークスペースを設定しており、OpenClaw {version}は移行されるまでその呼び出しを拒否します。',
  'An older OpenClaw that you go back to by hand could no longer take its sign-ins from them.':
    '手動で古い OpenClaw に戻した場合、そこからサインインを取れなくなります。',
  'An older OpenClaw wrote {settings}, and OpenClaw {version} refuses every call until its settings are migrated. The start of its gateway does that, too.':
    '古い OpenClawが {settings} を書き込んでおり、OpenClaw {version}は設定が移行されるまですべての呼び出しを拒否します。ゲートウェイを起動しても移行されます。',
  'An upgrade has not taken the database over yet': 'アップグレードでデータベースがまだ引き継がれていません',
  'An upgrade has not taken the settings over yet': 'アップグレード後、設定がまだ引き継がれていません',
  'An upgrade has not taken the workspace over yet':
    'アップグレード後、ワークスペースがまだ引き継がれていません',
  'An upgrade left the sign-ins behind': 'アップグレードでサインインが取り残されました',
  'Another account owns it, or part of it. Clawlamp only looks at it.':
    '全部または一部が別のアカウントのものです。Clawlampは見るだけです。',
  'Another account signed in: {after}. Before it was {before}.':
    '別のアカウントでサインインしました: {after}。以前は {before} でした。',
  'Another account than before signed in: {account}. The gateway keeps both.':
    '以前と違うアカウントでサインインしました: {account}。ゲートウェイは両方を保持します。',
  'Another entry of the same account is left as it is: {id}.':
    '同じアカウントの別の項目はそのままです: {id}。',
  'Another person is signed in': '別の人がサインインしています',
  'Another plan': '別のプラン',
  'Another program hands Codex its tokens and renews them.':
    '別のプログラムが Codex にトークンを渡し、更新しています。',
  'Another program held the old sign-in too and may have spent it since.':
    '別のプログラムも古いサインインを持っていて、すでに使い切った可能性があります。',
  'Another program keeps the database to itself, so nothing can be read of its sign-ins for now.':
    '別のプログラムがデータベースを占有しているため、当面サインインを読み取れません。',
  'Another program signs Codex in': '別のプログラムが Codex をサインインさせています',
  'Another sign-in is still marked as last good.':
    '別のサインインがまだ直近の有効なものとして記録されています。',
  'Another sign-in server, for tests.': '別のサインインサーバー (テスト用)。',
  'Another workspace is signed in': '別のワークスペースがサインインしています',
  'Another workspace than before': '以前とは別のワークスペース',
  'Anyone may replace files in this folder': 'このフォルダーのファイルは誰でも置き換えられます',
  Appeared: '出現',
  'Ask Codex': 'Codex に尋ねる',
  'Ask Codex for a reply, and see whether it signs out': 'Codex に応答を求め、サインアウトするか確かめる',
  'Ask Codex itself': 'Codex 自身に尋ねる',
  'Ask OpenClaw': 'OpenClaw に尋ねる',
  'Ask the gateway': 'ゲートウェイに尋ねる',
  'Ask the gateway at this address?': 'このアドレスのゲートウェイに問い合わせますか？',
  'Ask the gateway to reload its sign-ins': 'サインインの再読み込みをゲートウェイに求める',
  'Asked of the owners': '所有者への問い合わせ',
  'Asking an agent for one word…': 'エージェントに 1 語を求めています…',
  'Asking…': '尋ねています…',
  'At most 6 hours before': '最大 6 時間前',
  'At most a day before': '最大 1 日前',
  'At most an hour before': '最大 1 時間前',
  Automatic: '自動',
  Back: '戻る',
  'Backup ended': '予備が期限切れ',
  'Backup fails': '予備が使えません',
  'Backup key in the system keyring': 'バックアップの鍵はシステムのキーリングにあります',
  'Backup key in the system keyring (keytar)': 'バックアップの鍵はシステムのキーリングにあります(keytar)',
  'Backup refused': '予備が拒否されました',
  'Begun and not ended: {title}': '始まったまま終わっていません: {title}',
  'Belongs to {program}': '{program} のもの',
  'Billing route changed': '課金経路が変わりました',
  'Both callback ports are held by another program.':
    '両方のコールバックポートを別のプログラムが使用しています。',
  'Browser on another machine? Paste the address at which it ended:':
    'ブラウザーが別のマシンにありますか? 最後に表示されたアドレスを貼り付けてください:',
  'By its own setting Codex keeps its login in an encrypted file, whose key is in the system keyring. {kept}':
    'Codexは自身の設定により、ログインを暗号化ファイルに保存し、その鍵はシステムのキーリングにあります。{kept}',
  'By its own setting Codex keeps its login in memory only: it ends with the process, and the next one starts signed out.':
    'Codexは自身の設定により、ログインをメモリにのみ保持します。プロセスとともに消え、次はサインアウト状態で始まります。',
  'By its own setting Codex keeps its login in the system keyring. {kept}':
    'Codexは自身の設定により、ログインをシステムのキーリングに保存します。{kept}',
  'By its own setting Codex takes its login from the system keyring, and from its file only when nothing is there. {kept}':
    'Codexは自身の設定により、ログインをシステムのキーリングから取り、そこにないときだけファイルを使います。{kept}',
  'By the Codex configuration {words}. Codex counts as signed out, and "codex exec" deletes the login.':
    'Codex の設定では{words}。Codexはサインアウト扱いとなり、「codex exec」はログインを削除します。',
  'CODEX_ACCESS_TOKEN holds no token that Codex takes':
    'CODEX_ACCESS_TOKEN に Codexが受け付けるトークンがありません',
  'CODEX_ACCESS_TOKEN is set and malformed': 'CODEX_ACCESS_TOKENが設定されていますが、形式が正しくありません',
  'CODEX_ACCESS_TOKEN is set here, and Codex takes it in place of every stored login. Whether it still works is known to the server only. A Codex that is started without it uses the stored login.':
    'CODEX_ACCESS_TOKENが設定されており、Codexは保存済みのログインの代わりにこれを使います。まだ有効かはサーバーだけが知っています。これなしで起動した Codexは保存済みのログインを使います。',
  'CODEX_ACCESS_TOKEN of this environment takes the place of the stored login.':
    'この環境の CODEX_ACCESS_TOKENが、保存されたログインの代わりに使われます。',
  'CODEX_HOME names a folder that does not exist, and Codex refuses to start with it.':
    'CODEX_HOMEが存在しないフォルダーを指しており、Codexは起動を拒みます。',
  'CODEX_HOME names a folder that does not exist.': 'CODEX_HOMEは存在しないフォルダーを指しています。',
  'CODEX_HOME names something that is not a folder.': 'CODEX_HOMEはフォルダーでないものを指しています。',
  'Calls are billed to the key. Whose it is and whether it still works shows only with a call.':
    '呼び出しはキーに課金されます。誰のものか、まだ有効かは、呼び出すまで分かりません。',
  'Calls are now billed by a key': '呼び出しがキーへの課金になりました',
  'Calls go over another bill': '呼び出しが別の請求に回っています',
  'Calls of agent {agents} no longer use {name}. They go through an API key, which costs money for each call.':
    'エージェント {agents} の呼び出しは {name} を使わなくなりました。呼び出しごとに料金のかかる API キーを使っています。',
  'Calls of agent {agents} were carried by a sign-in. They go through an API key now, which costs money for each call.':
    'エージェント {agents} の呼び出しはサインインで行われていました。今は呼び出しごとに料金のかかる API キーを使っています。',
  Cancel: 'キャンセル',
  'Cancel sign-in': 'サインインをキャンセル',
  'Cannot tell': '判断できません',
  'Cannot tell about {count}': '{count} 件は判定できません',
  'Cannot tell whether {who} works': '{who}が使えるか判断できません',
  'Cannot tell yet': 'まだ判断できません',
  'Careful: {risk}': '注意: {risk}',
  'Change the OpenClaw version, then sign in once': 'OpenClaw のバージョンを変え、1 回サインインする',
  'Change the setting, or sign in as it asks': '設定を変えるか、その求めに従ってサインインする',
  'Change {setting}': '{setting} を変更',
  'Change {setting} in the configuration': '設定ファイルの {setting} を変更',
  'Changes and backups': '変更とバックアップ',
  'Changing…': '変更しています…',
  'Chats bound to {key}': '{key} に結び付いたチャット',
  Check: '確認',
  'Check that everything is ready': '準備ができているか確認',
  'Check that the file exists and that you may read it.':
    'ファイルが存在し、読み取れることを確認してください。',
  'Check the account': 'アカウントを確認',
  'Check the configuration file': '設定ファイルを確認',
  'Check the date and time of this machine': 'このマシンの日付と時刻を確認',
  'Check the entry': '項目を確認',
  'Check the file and its rights': 'ファイルとその権限を確認',
  'Check the network or proxy, then try again.':
    'ネットワークまたはプロキシを確認し、もう一度お試しください。',
  'Check the proxy and its password in the system settings, then try again. Signing in again will not help.':
    'システム設定でプロキシとそのパスワードを確認し、もう一度お試しください。サインインし直しても解決しません。',
  'Check the proxy settings of the gateway': 'ゲートウェイのプロキシ設定を確認',
  'Check the setting': '設定を確認',
  'Check what stands in the file': 'ファイルの内容を確認',
  'Check where the file comes from': 'ファイルの出所を確認',
  'Check your proxy. Signing in again will not help.':
    'プロキシを確認してください。サインインし直しても解決しません。',
  'Checked {when}': '確認: {when}',
  'Choose OpenClaw…': 'OpenClaw を選ぶ…',
  'Choose the OpenClaw program': 'OpenClaw のプログラムを選ぶ',
  'Choose the file named openclaw that you start it with.':
    '起動に使う openclaw という名前のファイルを選んでください。',
  'Claude Code': 'Claude Code',
  'Clawlamp agrees.': 'Clawlamp も同じ判断です。',
  'Clawlamp can change nothing here.': 'ここで Clawlampが変えられるものはありません。',
  'Clawlamp cannot tell whether it works.': 'Clawlamp には使えるか判断できません。',
  'Clawlamp could not look': 'Clawlampは確認できませんでした',
  'Clawlamp does not open it, so it cannot tell whether the login works, nor whose it is.':
    'Clawlampは開かないため、ログインが使えるか、誰のものかを判断できません。',
  'Clawlamp finished an interrupted sign-in': 'Clawlampが中断されたサインインを完了しました',
  'Clawlamp has your answer': 'Clawlampが応答を受け取りました',
  'Clawlamp is reading the sign-ins.': 'Clawlampがサインインを読み取っています。',
  'Clawlamp itself': 'Clawlamp 自身',
  'Clawlamp itself, since nothing reads the files': 'Clawlamp 自身(ファイルを読むものがないため)',
  'Clawlamp itself, since nothing refers to the file': 'Clawlamp 自身(ファイルを参照するものがないため)',
  'Clawlamp knows no service manager on this system.': 'このシステムのサービス管理を Clawlampは知りません。',
  'Clawlamp last read at this time': 'Clawlampが最後に読んだのはこの時刻です',
  'Clawlamp reads the store, and the cause is gone': 'Clawlampがストアを読み、原因はなくなっています',
  'Clawlamp says {ours}.': 'Clawlamp の判断: {ours}。',
  'Clawlamp speaks': 'Clawlamp の言語',
  "Clawlamp tells whether OpenClaw and Codex can still sign in, says why when they can't, and signs in again.":
    'Clawlamp は、OpenClaw と Codex がまだサインインできるか、できないならその理由を示し、もう一度サインインします。',
  'Clawlamp undid an interrupted sign-in': 'Clawlampが中断されたサインインを取り消しました',
  'Clawlamp was stopped before it wrote anything. The store holds what it held.':
    'Clawlampは何かを書く前に止められました。ストアの内容は元のままです。',
  'Clawlamp was stopped in the middle of a change, and its key is in the system keyring, which could not be asked. Unlock the keyring, then finish or undo the change.':
    'Clawlampは変更の途中で停止しました。その鍵はシステムのキーリングにあり、問い合わせできませんでした。キーリングのロックを解除してから、変更を完了するか元に戻してください。',
  'Clawlamp was stopped in the middle of a change, which is neither done nor undone. The store may hold the old state, the new one, or part of each.':
    'Clawlampは変更の途中で止められ、変更は完了も取り消しもされていません。ストアには元の状態、新しい状態、または両方の一部があるかもしれません。',
  'Clawlamp {version} is ready. The next start will be that version.':
    'Clawlamp {version} の準備ができました。次の起動から使われます。',
  "Clawlamp's own folder belongs to somebody else or others may write in it.":
    'Clawlamp 自身のフォルダーが他のユーザーのものか、他のユーザーが書き込める状態です。',
  "Clawlamp's own folder is not yours alone": 'Clawlamp 自身のフォルダーが自分だけのものではありません',
  "Clawlamp's own journal.": 'Clawlamp 自身の記録。',
  'Clear the lockout': '一時停止を解除する',
  'Clear the pause': '停止を解除',
  'Clear the pause (I have topped up, or it is well again)': '停止を解除(残高を追加した、または正常に戻った)',
  'Clears the pause that {agents} keeps for {account}, because you say that its reason is gone.':
    '原因がなくなったとのお知らせにより、{account} に対して {agents}が続けている停止を解除します。',
  'Clears the pause that {agents} still keeps for {account}, which is well again.':
    '正常に戻った {account} に対して {agents}がまだ続けている停止を解除します。',
  Close: '閉じる',
  'Close it to others': '他の人に対して閉じる',
  'Close that program or its sign-in, or sign in by a code instead (--device).':
    'そのプログラムまたはそのサインインを閉じるか、コードでサインインしてください(--device)。',
  'Close that program or its sign-in, or sign in by a code instead.':
    'そのプログラムまたはそのサインインを閉じるか、コードでサインインしてください。',
  'Close the file to others': 'ほかの人に対してファイルを閉じる',
  'Close {holder}, or sign in with a code': '{holder} を閉じるか、コードでサインインする',
  Code: 'コード',
  Codex: 'Codex',
  'Codex CLI': 'Codex CLI',
  'Codex cannot load its configuration': 'Codexが設定を読み込めません',
  'Codex cannot load its configuration for agent {agent}':
    'Codexがエージェント {agent} 用の設定を読み込めません',
  "Codex cannot load the configuration in this agent's Codex home.":
    'Codexはこのエージェントの Codex フォルダーにある設定を読み込めません。',
  'Codex cannot store its next token': 'Codexは次のトークンを保存できません',
  'Codex did not answer in time.': 'Codexが時間内に答えませんでした。',
  'Codex did not start.': 'Codexが起動しませんでした。',
  'Codex did not take the sign-in.': 'Codexはサインインを受け付けませんでした。',
  'Codex has a login file, but it lacks what a sign-in needs. "codex login status" may say "Logged in" all the same.':
    'Codex にはログインファイルがありますが、サインインに必要なものが欠けています。それでも「codex login status」は「Logged in」と言うことがあります。',
  'Codex has no gateway of its own': 'Codex には専用のゲートウェイがありません',
  'Codex has one login': 'Codex のログインは 1 つです',
  'Codex home': 'Codex フォルダー',
  'Codex is signed in with another account than before ({identity} until now).':
    'Codexは以前とは別のアカウントでサインインしています(これまでは {identity})。',
  'Codex itself': 'Codex 自身',
  'Codex itself, through its app server': 'Codex 自身(アプリサーバー経由)',
  'Codex keeps its login in its encrypted file, which is not opened here.':
    'Codexは暗号化ファイルにログインを保存しています。ここでは開きません。',
  'Codex keeps its login in memory only, by its own setting.':
    'Codexは自身の設定により、ログインをメモリーだけに保持しています。',
  'Codex keeps its login in the keyring': 'Codexはログインをキーリングに保存しています',
  'Codex keeps its login in the system keyring, which is not opened here.':
    'Codexはシステムのキーリングにログインを保存しています。ここでは開きません。',
  'Codex keeps its login sealed': 'Codexはログインを封印して保存しています',
  'Codex keeps its old login until the new one is there':
    '新しいログインが得られるまで Codexは古いものを保持します',
  'Codex keeps no login': 'Codexはログインを保存しません',
  'Codex kept the login it had': 'Codexは元のログインを保持しました',
  'Codex looks into the keyring first': 'Codexはまずキーリングを見ます',
  'Codex looks into the system keyring before its file, and the keyring is not opened here.':
    'Codexはファイルより先にシステムのキーリングを見ます。ここではキーリングを開きません。',
  'Codex may open the keyring. Clawlamp does not, and so makes no claim.':
    'Codexはキーリングを開けます。Clawlampは開かないので、何も断言しません。',
  'Codex names the account from its own store': 'Codexは自身のストアからアカウントを示します',
  'Codex refuses to start with this CODEX_HOME.': 'この CODEX_HOME では Codexは起動しません。',
  'Codex uses a key for Amazon Bedrock': 'Codexは Amazon Bedrock のキーを使っています',
  'Codex uses a personal access token': 'Codexは個人アクセストークンを使っています',
  'Codex uses an API key': 'Codexは API キーを使っています',
  'Codex uses an agent identity': 'Codexはエージェント ID を使っています',
  'Codex was not found, so it could not be asked.': 'Codexが見つからず、尋ねられませんでした。',
  'Codex {name}': 'Codex {name}',
  "Codex's home.": 'Codex のフォルダー。',
  'Codex{version} itself, through its app server': 'Codex{version} 自身(アプリサーバー経由)',
  Commands: 'コマンド',
  Copied: 'コピーしました',
  'Copied, names shortened': 'コピーしました(名前は短縮)',
  Copy: 'コピー',
  'Copy address': 'アドレスをコピー',
  'Copy code and open page': 'コードをコピーしてページを開く',
  'Copy of {profileId} in the store of {who}': '{who} のストアにある {profileId} のコピー',
  'Copy the folder, then let OpenClaw migrate': 'フォルダーをコピーしてから OpenClaw に移行させる',
  'Copy the folder, then let OpenClaw put it together': 'フォルダーをコピーしてから OpenClaw にまとめさせる',
  'Copy {command}': '{command} をコピー',
  'Correct CODEX_HOME': 'CODEX_HOME を直す',
  'Correct the configuration file': '設定ファイルを直す',
  'Could not be read': '読み取れませんでした',
  'Definition: {path}': '定義: {path}',
  Demo: 'デモ',
  'Demo: made-up sign-ins': 'デモ: 架空のサインイン',
  'Detail: {detail}': '詳細: {detail}',
  Details: '詳細',
  'Different account': '別のアカウント',
  Disappeared: '消失',
  Done: '完了',
  'Done: {title}.': '完了: {title}。',
  'Each database names its agent. This one is a copy of, or a link to, the database of agent {owner}, and OpenClaw refuses it for agent {agent}, so every call of that agent fails.':
    'データベースにはそれぞれエージェントの名前が記されています。これはエージェント {owner} のデータベースのコピーかリンクで、OpenClawはエージェント {agent} では拒否するため、そのエージェントの呼び出しはすべて失敗します。',
  'Each gets the words of a notice as JSON, with accounts shortened and no secret.':
    'それぞれに通知の文が JSON で届きます。アカウントは短縮され、秘密は含みません。',
  'End of the drill: not put right.': '訓練終了: 直っていません。',
  'End of the drill: put right.': '訓練終了: 直りました。',
  'Ended {moment}': '{moment}に切れました',
  'Ended {moment}, renewed without you': '{moment}に期限切れ、自動で更新されます',
  'Ends soon': 'まもなく切れます',
  'Ends {moment}': '{moment}に切れます',
  'Ends {moment}, renewed without you': '{moment}に期限切れ、自動で更新されます',
  'Entry of an unknown form': '不明な形式の項目',
  'Every Codex command stops at its configuration file before it looks for a login. Where the login is kept cannot be told until the file is put right.':
    'Codex のコマンドはどれも、ログインを探す前に設定ファイルで止まります。ファイルを直すまで、ログインの保存先は判断できません。',
  'Everything is as it should be. Nothing was changed.': 'すべて整っています。何も変更していません。',
  'Everything was put back as it was. Its own words are in the details; a session of your own may be needed.':
    'すべて元に戻しました。その言葉は詳細にあります。自分のセッションが必要かもしれません。',
  Examples: '例',
  [`Exit codes
  0 fine, or nothing in use   1 someone must act   2 someone must act soon   3 cannot tell
  64 not understood           70 our fault         login: 0 done, 1 not done
`]: `終了コード
  0 正常、または使用なし   1 対応が必要   2 まもなく対応が必要   3 判断できない
  64 理解できない          70 こちらの不具合   login: 0 完了、1 未完了
`,
  'Fallback model {model}': '予備モデル {model}',
  'Finish it or undo it': '完了するか元に戻す',
  'Finish it or undo it by your own choice: nothing of it is run by itself.':
    '完了するか元に戻すかは自分で選んでください。自動では何も実行されません。',
  'Finish or cancel it first.': '先に完了するかキャンセルしてください。',
  'Finish or undo what was interrupted': '中断されたものを完了するか元に戻す',
  'First seen by Clawlamp': 'Clawlampが初めて確認',
  Fixed: '解決しました',
  'Fixed: {account}': '解決しました: {account}',
  'For scripts: one JSON document on standard output, always in English.':
    'スクリプト用: 標準出力に JSON 文書を 1 つ。常に英語です。',
  'Forget the token': 'トークンを忘れる',
  'Forward notices': '通知を転送',
  'Free some space, then try again.': '空き容量を確保し、もう一度お試しください。',
  From: '開始',
  'From then on this order counts, and no longer the one in the configuration.':
    '以後はこの順序が有効になり、設定ファイルの順序は使われません。',
  'Gateway address': 'ゲートウェイのアドレス',
  'Gateway on another computer': '別のコンピューターのゲートウェイ',
  'Gateway {name}': 'ゲートウェイ {name}',
  'Give each agent a folder of its own in the settings': '設定で各エージェントに専用のフォルダーを指定する',
  'Give the configuration that provider back, or take out what refers to it':
    '設定にそのプロバイダーを戻すか、それを参照するものを取り除く',
  'Give the model its present name': 'モデルに現在の名前を付ける',
  'Give the service the same settings, then reinstall it': 'サービスに同じ設定を与え、入れ直す',
  'Give your user the right to write it, then try again.':
    'お使いのユーザーに書き込み権限を与え、もう一度お試しください。',
  'Go back to the sign-in page, or start again in Clawlamp.':
    'サインインページに戻るか、Clawlamp でやり直してください。',
  'Gone since this reading: {id}': 'この読み取り以降に消えたもの: {id}',
  'Gone under this name; {to} stands in for it': 'この名前ではなくなり、{to}が代わりです',
  'Hand it to OpenClaw': 'OpenClaw に渡す',
  'Held by {name}': '{name}が保持しています',
  'Homebrew keeps its programs that way. It is used because your search path names its folder.':
    'Homebrewはプログラムをそのように保持します。検索パスにそのフォルダーがあるため使われます。',
  'Hook: {path}': 'フック: {path}',
  'How to get the desktop app: the same engine as an icon in the menu bar.':
    'デスクトップ アプリの入手方法: 同じエンジンがメニューバーのアイコンになります。',
  'I use Codex': 'Codex を使っています',
  'I use OpenClaw': 'OpenClaw を使っています',
  'If anything fails on the way, the old sign-in is put back.':
    '途中で失敗した場合は、古いサインインに戻します。',
  'If the browser does not open, open this address:':
    'ブラウザーが開かない場合は、このアドレスを開いてください:',
  'If the reason is not gone after all, the next call fails and OpenClaw pauses it again.':
    '原因が残っていれば次の呼び出しは失敗し、OpenClawが再び停止します。',
  'If your network reads along, add its certificate to the system. Otherwise do not sign in on this network.':
    'ネットワークが通信を検査する場合は、その証明書をシステムに追加してください。そうでなければこのネットワークでサインインしないでください。',
  'In no order of an agent that the gateway serves': 'ゲートウェイが扱うどのエージェントの順序にもありません',
  'In the order: {profile} ({state})': '順序にあるもの: {profile} ({state})',
  'In the place of the service stands something that Clawlamp did not write, or that was changed since.':
    'サービスの場所に、Clawlampが書いたものではないもの、またはその後変更されたものがあります。',
  'In use: {profile}': '使用中: {profile}',
  'Install Codex for this account, then read again.':
    'このアカウントに Codex をインストールしてから、もう一度読み取ってください。',
  'Install it again with --hook or --webhook, or name one here.':
    '--hook または --webhook を付けて入れ直すか、ここで指定してください。',
  'Install it first (npm install --global clawlamp, or a package), then try again.':
    '先にインストールしてから (npm install --global clawlamp またはパッケージ)、もう一度お試しください。',
  'Install it for this account, or as the administrator':
    'このアカウント用に、または管理者としてインストールする',
  'Install it: clawlamp service install': 'インストール: clawlamp service install',
  'Install it: {command}': 'インストール: {command}',
  'Install the Node version it names, then try again.':
    '示された Node のバージョンを入れ、もう一度お試しください。',
  'Install the codex plugin': 'codex プラグインをインストール',
  'Installed. It starts with your session, and is at work now.':
    'インストールしました。セッションとともに始まり、今も動いています。',
  'Issued ahead of now, for {account}': '現在より先の時刻に発行: {account}',
  'It answered with HTTP {status}.': 'HTTP {status} で応答しました。',
  'It belongs to another account or may be changed by others, so nothing is asked or written through it.':
    '別のアカウントのものか、他の人が変更できるため、これを通して問い合わせや書き込みは行いません。',
  'It belongs to another account or may be changed by others, so nothing that it says is believed. A refused sign-in that only it tells of stays unseen.':
    '別のアカウントのものか、ほかの人が変更できるため、その内容は信用されません。そこにだけ記録された拒否されたサインインは見えないままです。',
  'It belongs to another account or may be changed by others, so the next one on the search path is used.':
    '別のアカウントのものか、他の人が変更できるため、検索パスの次のものが使われます。',
  'It belongs to {user}': '{user} のものです',
  'It belongs to {user}, and {path} lies in it': '{user} のもので、{path}がその中にあります',
  'It calls a past or missing date "{word}". The refresh token is there, and the next call renews it.':
    '過ぎた日付や日付なしを「{word}」と呼びます。リフレッシュトークンはあり、次の呼び出しで更新されます。',
  'It could not be opened.': '開けませんでした。',
  'It could not be read.': '読み取れませんでした。',
  'It did not answer.': '応答がありませんでした。',
  'It did not say.': '示されませんでした。',
  'It does not compare the account with the profile.': 'アカウントとプロファイルを比べていません。',
  'It does not open the tokens to answer.': '答えるためにトークンを開いてはいません。',
  'It ends when you log out for the last time (loginctl enable-linger keeps it).':
    '最後のログアウトで終わります (loginctl enable-linger で続きます)。',
  'It ends when you log out for the last time. To keep it running without you, once:':
    '最後のログアウトで終わります。ログアウト後も続けるには、一度だけ:',
  'It failed.': '失敗しました。',
  'It found no date with this sign-in, which says nothing against it.':
    'このサインインに日付がないだけで、不利な情報ではありません。',
  'It found something that no file tells. Believe the owner here.':
    'どのファイルにもないことを見つけています。ここでは所有者を信じてください。',
  'It goes by the stored date alone, and does not see that a renewal was lost.':
    '保存された日付だけを見ており、更新が失われたことに気付きません。',
  'It goes by the stored date alone. The first use was refused all the same.':
    '保存された日付だけを見ています。それでも最初の使用は拒否されました。',
  'It goes by the stored date alone. The provider has refused this sign-in since.':
    '保存された日付だけを見ています。その後、プロバイダーはこのサインインを拒否しました。',
  'It goes by the stored date, and a lockout still keeps the sign-in out.':
    '保存された日付に従っており、一時停止がまだそのサインインを除外しています。',
  'It goes by what is stored. That does not prove that the next call works, so Clawlamp makes no claim.':
    '保存された内容を見ています。次の呼び出しが動く証明にはならないので、Clawlampは断言しません。',
  'It goes by what is stored. What really happened since is what Clawlamp goes by.':
    '保存された内容を見ています。Clawlampはその後に実際に起きたことを見ます。',
  'It has the setting {key}, which this OpenClaw does not know.':
    'この OpenClawが知らない設定 {key}があります。',
  'It holds NUL bytes.': 'NUL バイトが含まれています。',
  'It holds a value that Codex does not take.': 'Codexが受け付けない値が含まれています。',
  'It holds bytes that are not UTF-8.': 'UTF-8 でないバイトが含まれています。',
  'It holds no list of profiles.': 'プロファイルの一覧がありません。',
  'It includes too many files.': '取り込むファイルが多すぎます。',
  'It is a folder, not a file.': 'ファイルではなくフォルダーです。',
  'It is a symbolic link': 'シンボリックリンクです',
  'It is asked once an hour what it holds. What OpenClaw has set for this very address is used, or the token that is typed here.':
    '1 時間に 1 回、持っているものを尋ねます。OpenClawがこのアドレスに設定しているもの、またはここに入力したトークンを使います。',
  'It is damaged.': '壊れています。',
  'It is empty.': '空です。',
  'It is larger than such a file can be.': 'この種のファイルとして大きすぎます。',
  'It is nested too deep.': '入れ子が深すぎます。',
  'It is not a SQLite database.': 'SQLite データベースではありません。',
  'It is not a file.': 'ファイルではありません。',
  'It is not an object.': 'オブジェクトではありません。',
  'It is not ours, so its program was not started.':
    '自分のものではないため、そのプログラムは起動しませんでした。',
  'It is not valid TOML: line {line}, column {column}.':
    '正しい TOML ではありません: {line} 行 {column} 列。',
  'It is not valid {format}.': '正しい {format} ではありません。',
  'It is one of two names of a file (a hard link), which part when OpenClaw next writes':
    '1 つのファイルの 2 つの名前の一方(ハードリンク)で、OpenClawが次に書くと分かれます',
  'It is the own place of {user}. Clawlamp only looks at it.':
    '{user} 自身の場所です。Clawlampは見るだけです。',
  'It lists keys elsewhere, and says nothing of their worth.':
    'キーは別の場所に示され、その価値については何も述べません。',
  'It lists no sign-in.': '一覧にサインインがありません。',
  'It lists {profiles}.': '一覧にあるもの: {profiles}。',
  'It looked at the route too, not only at the sign-in. Believe the owner here.':
    'サインインだけでなくルートも見ています。ここでは所有者を信じてください。',
  'It looks only whether a login is there, not whether it can sign in.':
    'ログインがあるかだけを見て、サインインできるかは見ません。',
  'It names a way of signing in that Codex takes from another program only.':
    'Codexが別のプログラムからだけ受け取るサインイン方法を指定しています。',
  'It names a way of signing in that is not known.': '知られていないサインイン方法を指定しています。',
  'It names a way of signing in that {release} does not know.':
    '{release}が知らないサインイン方法を指定しています。',
  'It names agent {owner}': 'エージェント {owner} の名前が記されています',
  'It names folders of another machine. If it is still in use there, both hold the same single-use sign-ins, and the first renewal ends the others. Each machine needs a sign-in of its own.':
    '別のマシンのフォルダーを指しています。そこでまだ使われていれば、両方が同じ使い切りのサインインを持ち、最初の更新でほかが無効になります。マシンごとに固有のサインインが必要です。',
  'It names no holder, so another program than OpenClaw made it':
    '保持者が記されていないため、OpenClaw 以外のプログラムが作ったものです',
  'It names {count} agents, and the first {most} were looked at':
    '{count} 個のエージェントが書かれており、最初の {most} 個を確認しました',
  'It names {path}, a home folder that is not on this machine':
    '{path} を指していますが、このマシンにそのホームフォルダーはありません',
  'It needs a new sign-in.': '新しいサインインが必要です。',
  'It reads another store than the one this sign-in stands in, or leaves out what no configuration names.':
    'このサインインがあるのとは別のストアを読むか、設定にないものを省いています。',
  'It reads the store. The running gateway still holds what stood there before.':
    'ストアを読んでいます。動作中のゲートウェイは以前の内容をまだ持っています。',
  'It reports only what it would use.': '使うものだけを報告します。',
  'It starts with a byte order mark, which its owner does not accept.':
    'バイト順マークで始まっており、所有者は受け付けません。',
  'It still names {profileId}': 'まだ {profileId} を指しています',
  'It tells nobody yet: install it again with --hook or --webhook.':
    'まだ誰にも知らせません。--hook または --webhook を付けて入れ直してください。',
  'It took its copy when it started, and the store has changed since.':
    '起動時に写しを取り、その後ストアが変わりました。',
  'It took the request. This version has no way to say which sign-in it holds.':
    '要求は受け付けられました。このバージョンはどのサインインを持つか示せません。',
  'It was accepted.': '受け付けられました。',
  'It was cancelled.': '取り消されました。',
  'It was meant': '意図したものです',
  'It was moved here, or copied. If the place it came from is still in use, both hold the same single-use sign-ins, and the first renewal ends the others.':
    'ここに移動またはコピーされました。元の場所がまだ使われていれば、両方が同じ使い切りのサインインを持ち、最初の更新でほかが無効になります。',
  'It was not asked yet.': 'まだ尋ねていません。',
  'It will need you before long.': 'まもなく対応が必要になります。',
  'Its account and its end are known to the server only. Codex asks for them at each start.':
    'アカウントと期限はサーバーだけが知っています。Codexは起動のたびに尋ねます。',
  'Its agent identity has a wrong form.': 'エージェント ID の形式が正しくありません。',
  'Its agents answer nobody until it runs. Sign-ins are read, and can be renewed, all the same.':
    '動作するまで、エージェントは誰にも応答しません。サインインの読み取りと更新は可能です。',
  'Its auth-state.json cannot be read. {note}': 'その auth-state.json を読み取れません。{note}',
  'Its database is a copy of, or a link to, the one of agent {owner}. OpenClaw reads it for agent {agent} and refuses to write it, so a sign-in that this agent renews is lost.':
    'そのデータベースはエージェント {owner} のもののコピーかリンクです。OpenClawはエージェント {agent} で読みますが書き込みを拒むため、このエージェントが更新したサインインは失われます。',
  'Its definition is gone.': 'その定義がありません。',
  'Its definition was changed by hand since.': 'その定義は後から手で変更されています。',
  'Its definition was not written by Clawlamp.': 'その定義は Clawlampが書いたものではありません。',
  'Its document version is {version}; Clawlamp knows {known}.':
    '文書のバージョンは {version} です。Clawlampが知るのは {known} です。',
  'Its field last_refresh is not a date.': 'フィールド last_refreshが日付ではありません。',
  'Its field tokens has the wrong type.': 'フィールド tokens の型が正しくありません。',
  'Its field {name} has the wrong type.': 'フィールド {name} の型が正しくありません。',
  'Its field {name} is missing or has the wrong type.': 'フィールド {name}がないか、型が正しくありません。',
  'Its id token is not a JWT.': 'ID トークンが JWT ではありません。',
  'Its includes are nested too deep.': '取り込みの入れ子が深すぎます。',
  'Its key is in the keychain': '鍵はキーチェーンにあります',
  'Its last start ended because a newer OpenClaw has changed its database.':
    '新しい OpenClawがデータベースを変更したため、前回の起動は終了しました。',
  'Its last start ended because a newer OpenClaw wrote its settings.':
    '新しい OpenClawが設定を書いたため、前回の起動は終了しました。',
  'Its last start ended because a secret that it needs could not be had.':
    '必要なシークレットを得られなかったため、前回の起動は終了しました。',
  'Its last start ended because it does not take its settings.':
    '設定を受け付けないため、前回の起動は終了しました。',
  'Its last start ended because what an older OpenClaw left has to be migrated first.':
    '古い OpenClawが残したものを先に移行する必要があるため、前回の起動は終了しました。',
  'Its last start ended, and the log says why.': '前回の起動は終了しました。理由はログにあります。',
  'Its last start failed': '前回の起動は失敗しました',
  'Its links run in a circle.': 'リンクが循環しています。',
  'Its marker auth.sharedStore names no place that OpenClaw knows.':
    '目印 auth.sharedStoreが、OpenClaw の知らない場所を指しています。',
  'Its owner accepted it. No call has used it yet.':
    '所有者が受け付けました。まだ呼び出しでは使われていません。',
  'Its plan was {before} and is {plan} now': 'プランは {before} でしたが、今は {plan} です',
  'Its routing state cannot be read. {note}': 'ルートの状態を読み取れません。{note}',
  'Its row {row} cannot be read. {note}': '行 {row} を読み取れません。{note}',
  'Its row {row} has document version {version}; Clawlamp knows {known}.':
    '行 {row} の文書バージョンは {version} です。Clawlampが知るのは {known} です。',
  'Its row {row} holds no list of profiles.': '行 {row} にプロファイルの一覧がありません。',
  'Its schema is of a newer OpenClaw.': 'スキーマは新しい OpenClaw のものです。',
  'Its schema version is {version}, which this OpenClaw migrates before it reads it':
    'スキーマのバージョンは {version} で、この OpenClawは読む前に移行します',
  'Its schema version is {version}; Clawlamp knows versions up to {known}.':
    'スキーマのバージョンは {version} です。Clawlampが知るのは {known} までです。',
  'Its schema version is {version}; this OpenClaw opens versions up to {known}.':
    'スキーマのバージョンは {version} です。この OpenClawが開けるのは {known} までです。',
  'Its schema version {version} is one between two that Clawlamp knows.':
    'スキーマのバージョン {version}は、Clawlampが知る 2 つの間です。',
  'Its sealed tokens carry the name of another path': '封印されたトークンに別のパスの名前が付いています',
  'Its setting {name} was not understood.': '設定 {name} を理解できませんでした。',
  'Its token': 'そのトークン',
  'Its tokens now belong to another workspace than before':
    'トークンが以前とは別のワークスペースのものになっています',
  'Its word was not understood.': 'その言葉を理解できませんでした。',
  'Its workspace is switched off': 'ワークスペースが停止されています',
  'Its write-ahead log stands there without an index, so it cannot be read without changing it. Starting OpenClaw once puts that right.':
    '先行書き込みログに索引がないため、変更せずには読み取れません。OpenClaw を 1 回起動すると直ります。',
  'Judge as if it were this time, for tests.': 'この時刻であるかのように判定 (テスト用)。',
  'Keep a backup': 'バックアップを残す',
  'Keep one copy, let the others inherit': 'コピーを 1 つ残し、ほかは継承させる',
  'Keep the token': 'トークンを保存',
  'Keep {account}': '{account} のままにする',
  'Kept sealed in {where}. {vault}.': '{where} に封印して保存。{vault}。',
  'Known fault of OpenClaw {version}': 'OpenClaw {version} の既知の不具合',
  Language: '言語',
  'Last failure: {sentence} {moment}': '最後の失敗: {sentence} {moment}',
  'Last notice that arrived: {moment}': '最後に届いた通知: {moment}',
  'Last-good selection': '直近の有効な選択',
  'Last-good selection of {key}': '{key} の最後に有効だった選択',
  'Last-good selection of {provider} for {who}': '{who} の {provider} の直近の有効な選択',
  Lately: '最近',
  'Leave it as it is. If the agent needs a sign-in of its own, sign in again there.':
    'そのままにしてください。エージェントに固有のサインインが必要なら、そこでサインインし直してください。',
  'Leave the new one in place, or sign in again.': '新しいものを残すか、サインインし直してください。',
  'Let Codex keep its login in a file or in the keyring':
    'Codex にログインをファイルかキーリングに保存させる',
  'Let Codex write its file': 'Codexがファイルに書き込めるようにする',
  'Let OpenClaw rename the model': 'OpenClaw にモデル名を変えさせる',
  'Let OpenClaw write its file': 'OpenClawがファイルに書き込めるようにする',
  'Let OpenClaw write its folder': 'OpenClawがフォルダーに書き込めるようにする',
  'Let it in on the host of the gateway: openclaw devices list, then openclaw devices approve.':
    'ゲートウェイのホストで許可してください: openclaw devices list、その後 openclaw devices approve。',
  'Let the one that is here start clawlamp watch with --hook or --webhook.':
    'ここにある仕組みで clawlamp watch を --hook または --webhook 付きで起動してください。',
  'Let those chats use the order again': 'それらのチャットに順序を使わせる',
  'Lets Codex sign in to {account} in the browser, and keep its old login until the new one is there.':
    'Codex にブラウザーで {account} へサインインさせ、新しいものが得られるまで古いログインを保持させます。',
  'Lets the gateway sign in to {account} by a code, and keep its old sign-in until the new one is there.':
    'ゲートウェイがコードで {account} にサインインし、新しいものが届くまで古いサインインを保ちます。',
  [`Lets the system keep watch running for you: a systemd user unit, a launchd agent or a Scheduled Task. Each change is shown
before it is made, and --dry-run only shows it. What you name once is kept; nothing that Clawlamp did not write is touched.

  --hook FILE     Run this program (full path) with each notice as JSON on its standard input.
  --webhook URL   Post each notice to this https address. What does not arrive is sent again for a day.
  --ping URL      Ask for this https address every five minutes, so that its receiver notices when that stops.

status says whether it is at work (it leaves a sign once a minute), and what could not be sent. test sends a test notice.
status ends with 0 at work, 1 silent, 3 not installed.
`]:
    `システムに watch を動かし続けさせます: systemd のユーザーユニット、launchd エージェント、またはタスク スケジューラ。変更は
行う前に示され、--dry-run では示すだけです。一度指定したものは保たれ、Clawlamp が書いていないものには触れません。

  --hook FILE     通知ごとにこのプログラム (完全なパス) を、通知の JSON を標準入力に渡して実行します。
  --webhook URL   通知をこの https アドレスに送ります。届かないものは 1 日の間送り直します。
  --ping URL      5 分ごとにこの https アドレスを呼びます。止まれば受け手が気づきます。

status は動いているか (1 分ごとに印を残します) と、送れなかったものを示します。test はテスト通知を送ります。
status の終了コード: 0 動作中、1 沈黙、3 未インストール。
`,
  'Locked against readers': '読み取りがロックされています',
  'Locked out for agent {agent} until {moment} ({reason})':
    'エージェント {agent}では{moment}まで一時停止中({reason})',
  'Locked out until {moment}': '{moment}まで一時停止中',
  'Lockout ended {moment}': '一時停止は{moment}に終わりました',
  'Logged ahead of now': '現在より先の時刻で記録',
  'Login of {who}': '{who} のログイン',
  'Look at the commands there are.': '使えるコマンドを確認してください。',
  'Look at the new state, then try again if it still needs you.':
    '新しい状態を確認し、まだ対応が必要ならもう一度試してください。',
  'Look at the present state, and change what it needs.': '現在の状態を見て、必要な点を変更してください。',
  'Look at the program that hands the tokens over': 'トークンを渡すプログラムを確認',
  'Look at the timeline for the reason, or sign in all the same.':
    '理由は履歴で確認できます。それでもサインインすることもできます。',
  'Look at the timeline to see what was changed.': '変更内容は履歴で確認できます。',
  'Look elsewhere…': 'ほかの場所を探す…',
  'Look for a newer Clawlamp at each start': '起動のたびに新しい Clawlamp を探す',
  'Looked in: {folders}': '検索した場所: {folders}',
  'Looks at what stands in the store now. Where the whole new state stands it is kept, everything else goes back to the old one.':
    '現在ストアにあるものを確認します。新しい状態がすべてそろっている所はそのまま残し、ほかは元の状態に戻します。',
  'Looks good': '問題なさそうです',
  'Made by {name}, which may have ended': '終了したかもしれない {name}が作成',
  'Made-up sign-ins. Nothing of yours is read or changed.':
    '架空のサインインです。お使いのものは読まれも変更もされません。',
  'Make a new token and give it to OpenClaw': '新しいトークンを作り、OpenClaw に渡す',
  'Make it writable again, then try once more.': '書き込めるようにして、もう一度お試しください。',
  'Make it yours alone (the details name it), then try again. Nothing in it was believed or run.':
    '自分だけのものにしてから(詳細に場所があります)もう一度試してください。中の内容は信用も実行もされていません。',
  'Make it yours, and closed to the writing of others': '自分のものにし、他のユーザーの書き込みを禁じる',
  'Make the repairs that need no sign-in, each shown first and undoable for 30 days.':
    'サインインの要らない修復。1 つずつ先に示し、30 日間は元に戻せます。',
  'Make this change': 'この変更を行う',
  'Make this change? [y/N]': 'この変更を行いますか? [y/N]',
  [`Makes the repairs that need no sign-in: all of them, or those of the causes or plans that are named. Each is shown first and
asked for (--yes does without asking). OpenClaw's own code makes the change under its own lock; an encrypted backup is kept
for 30 days, the result is read back by us and by OpenClaw, and what does not help is put back. not-on-route is only ever
done by name.

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`]:
    `サインインの要らない修復を、すべて、または指定した原因やプランについて行います。1 つずつ先に示して尋ねます (--yes は尋ねません)。
OpenClaw 自身のコードが自身のロックの下で変更し、暗号化したバックアップを 30 日間保ち、結果を Clawlamp と OpenClaw が読み返し、
役に立たなければ戻します。not-on-route は名前を指定したときだけ行います。

  clawlamp repair order-has-no-usable-profile
  clawlamp repair not-on-route@openai:old --yes
`,
  'Making it…': '作成しています…',
  'May be changed': '変更されうるもの',
  'Meant: {profile}': '意図したもの: {profile}',
  'Missing: {field}': '不足: {field}',
  More: 'その他',
  'More than one sign-in has that name.': 'その名前のサインインが複数あります。',
  'Mute notices': '通知をミュート',
  'Mute {label}': '{label} をミュート',
  'My browser is on another computer': 'ブラウザーが別のコンピューターにあります',
  'Name a place where you may write.': '書き込める場所を指定してください。',
  'Name and account disagree': '名前とアカウントが一致しません',
  'Name another one.': '別の名前を指定してください。',
  'Name one like wss://host, or ws:// on this machine or a private network.':
    'wss://host のようなもの、またはこのマシンやプライベートネットワークの ws:// を指定してください。',
  'Name one of them in full, or add --agent or --profile.':
    'どれか一つを省略せずに指定するか、--agent または --profile を付けてください。',
  'Name the gateway and its token as gateway.remote in the configuration of OpenClaw, or add --gateway with its address to be asked for the token once.':
    'OpenClaw の設定の gateway.remote にゲートウェイとトークンを書くか、--gateway にアドレスを付けてください。トークンを一度尋ねます。',
  'Name the gateway and its token as gateway.remote in the configuration of OpenClaw.':
    'OpenClaw の設定の gateway.remote にゲートウェイとトークンを書いてください。',
  'Named {named}, but the token is of {actual}': '名前は {named} ですが、トークンは {actual} のものです',
  'Needs you': '対応が必要',
  'Needs you soon': 'まもなく対応が必要',
  'Neither OpenClaw nor Codex was found here.': 'OpenClaw も Codex もここには見つかりませんでした。',
  'New tokens: signed in outside Clawlamp, or renewed early':
    '新しいトークン: Clawlamp 以外でサインイン、または早めの更新',
  'Newer, of the same account: {profile}': '同じアカウントの新しいもの: {profile}',
  'Next: nothing to do': '次の手順: 何もありません',
  'Next: {next}': '次の手順: {next}',
  'Next: {next}{command}': '次の手順: {next}{command}',
  'No OpenClaw here has that name.': 'その名前の OpenClawはありません。',
  'No OpenClaw was found to ask.': '尋ねる OpenClawが見つかりませんでした。',
  'No agent would use this sign-in next.': '次にこのサインインを使うエージェントはありません。',
  'No answer came from the browser in time.': 'ブラウザーから時間内に応答がありませんでした。',
  'No answer came in time.': '時間内に応答がありませんでした。',
  'No call has used it yet.': 'まだ呼び出しで使われていません。',
  'No call is answered until {moment}': '{moment} まで呼び出しに応答がありません',
  'No codex plugin in the package, the extensions or the list of installed plugins':
    'パッケージ、拡張機能、インストール済みプラグインの一覧のどこにも codex プラグインがありません',
  'No expiry date stored for a token that is still good':
    'まだ有効なトークンに期限の日付が保存されていません',
  'No gateway runs here.': 'ここでゲートウェイは動作していません。',
  'No key or token': 'キーもトークンもありません',
  'No profile of this provider': 'このプロバイダーのプロファイルはありません',
  'No profile refers to it any more. It does no harm and no one needs to act.':
    '参照するプロファイルはもうありません。害はなく、対応は不要です。',
  'No reading: {reason}': '読み取れません: {reason}',
  'No route uses it next.': '次に使うルートはありません。',
  'No route uses it, so Clawlamp does not judge it.': '使うルートがないため、Clawlampは判定しません。',
  'No route uses it.': '使うルートはありません。',
  'No route uses this sign-in': 'このサインインを使うルートはありません',
  'No sign of life since then': 'それ以来、動いている印がありません',
  'No sign-in for {profileProviders} is stored.': '{profileProviders} のサインインは保存されていません。',
  'No sign-in has that name.': 'その名前のサインインはありません。',
  'No sign-in is in use.': '使用中のサインインはありません。',
  'No sign-in of this route can be used': 'このルートで使えるサインインがありません',
  'No store of this agent is there': 'このエージェントのストアがありません',
  'No system keyring is available, so the key of the backups is kept in a file that only you can read.':
    'システムのキーリングがないため、バックアップの鍵はあなただけが読めるファイルに保存されます。',
  'No system keyring is available.': 'システムのキーリングがありません。',
  'No system keyring: the backup key is a private file':
    'システムのキーリングなし: バックアップの鍵は非公開ファイルです',
  'No token is kept for this address.': 'このアドレスのトークンは保存されていません。',
  'No token of another program is renewed, copied to another machine or revoked.':
    'ほかのプログラムのトークンを更新したり、別のマシンにコピーしたり、失効させたりしません。',
  'Nobody can be asked here.': 'ここでは誰にも尋ねられません。',
  'Nobody can be asked here. Run it again with --yes to accept the account.':
    'ここでは尋ねる相手がいません。アカウントを受け入れるには --yes を付けてもう一度実行してください。',
  'Nobody knows whether this is renewed': '更新されるかは誰にも分かりません',
  'Nobody renews a token of this kind. Make a new one, and give it to the gateway.':
    'この種のトークンは誰も更新しません。新しいものを作り、ゲートウェイに渡してください。',
  'None of its sign-ins can be used': 'どのサインインも使えません',
  'None once it is through: only Codex changes its login. Until then the old one stays untouched.':
    '完了後は取り消せません。ログインを変更するのは Codex だけです。それまで古いものはそのままです。',
  'None once it is through: only the gateway changes its store. Until then the old one stays untouched.':
    '完了後はありません。ストアを変えるのはゲートウェイだけです。それまでは古いものに触れません。',
  'Not all of it was looked at': 'すべては確認していません',
  'Not by {writer}: {why}': '{writer} によらない理由: {why}',
  'Not in use': '未使用',
  'Not now': '今はしない',
  'Not proven yet. {risk}': 'まだ実証されていません。{risk}',
  'Not proven. {note}': '証明されていません。{note}',
  'Nothing but your gateway is asked on a timer, and nothing about you is collected.':
    '定期的に尋ねるのはあなたのゲートウェイだけで、あなたについての情報は集めません。',
  'Nothing here can be repaired that way.': 'ここではその方法で修復できるものがありません。',
  'Nothing in the order can be used.': '順序の中に使えるものがありません。',
  'Nothing is found.': '見つかりませんでした。',
  'Nothing is in use': '使用中のものはありません',
  'Nothing is known against it, but nothing has proven it yet.':
    '不利な情報はありませんが、まだ何も証明していません。',
  'Nothing is known against it.': '不利な情報はありません。',
  'Nothing is known of the past yet. The lamp writes down what happens while it runs.':
    '過去のことはまだわかりません。ランプは動作中に起きたことを記録します。',
  'Nothing is open in the system keyring ({program}), so the key of the backups is kept in a file that only you can read.':
    'システムのキーリング({program})で何も開かれていないため、バックアップの鍵は自分だけが読めるファイルに保存されます。',
  'Nothing is open in the system keyring: the backup key is a private file':
    'システムのキーリングで何も開かれていません。バックアップの鍵は非公開ファイルです',
  'Nothing is sent on a timer, and nothing about you is collected.':
    '定期的に送信するものはなく、あなたについて何も収集しません。',
  'Nothing to repair.': '修復するものはありません。',
  'Nothing to watch yet': 'まだ見守るものがありません',
  'Nothing to watch yet.': '見守るものはまだありません。',
  'Nothing was changed in the last 30 days.': '過去 30 日間に変更はありません。',
  'Nothing was changed.': '何も変更されていません。',
  'Nothing was changed. A path with a control character, or a program that others may change, cannot be used.':
    '何も変更していません。制御文字のあるパスや、他人が変更できるプログラムは使えません。',
  'Nothing was changed. Check free space and rights.':
    '何も変更されていません。空き容量と権限を確認してください。',
  'Nothing was changed. If it was in another keyring, open that one and try again.':
    '何も変更されていません。別のキーリングにあった場合は、それを開いてもう一度試してください。',
  'Nothing was changed. It is damaged or was changed by somebody: leave it, and sign in again where it is needed.':
    '何も変更されていません。壊れているか、誰かに変更されています。そのままにして、必要なところで再度サインインしてください。',
  'Nothing was changed. Look at it (the details name it), and move it away yourself if it is not needed.':
    '何も変更していません。詳細に示されたものを確認し、不要ならご自分で移してください。',
  'Nothing was changed. Look at the new state.': '何も変更されていません。新しい状態を見てください。',
  'Nothing was changed. Open the details for its own words.':
    '何も変更されていません。元の言葉は詳細にあります。',
  'Nothing was changed. You can close this tab and try again in Clawlamp.':
    '何も変更されていません。このタブを閉じ、Clawlamp でもう一度お試しください。',
  'Nothing was found yet.': 'まだ何も見つかっていません。',
  'Nothing was written. Report this, and send what this prints instead: {command}':
    '何も書き込まれていません。これを報告し、代わりに次の出力を送ってください: {command}',
  'Nothing was written. Report this, with what Copy gives instead.':
    '何も書き込まれていません。これを報告し、代わりに「コピー」の内容を添えてください。',
  Notices: '通知',
  'Now: {before}. Then: {after}.': '現在: {before}。変更後: {after}。',
  'Of agent {agent}, the newest {most} chats were looked at':
    'エージェント {agent} の最新の {most} 件のチャットを確認しました',
  'Old copies still hold tokens': '古いコピーにまだトークンがあります',
  'Older file that this OpenClaw wants moved': 'この OpenClawが移行を求める古いファイル',
  'Older file with {names}': '{names} を含む古いファイル',
  'On any device, open {address}\n  and type the code {code} (until {time}).':
    '任意の端末で {address} を開き、\n  コード {code} を入力してください ({time} まで)。',
  'On any device, open {address} and type:': '任意の端末で {address} を開き、次を入力してください:',
  'One Codex sign-in in {count} homes': '{count} 個のフォルダーに 1 つの Codex サインイン',
  'One more sign-in would not help now.': '今もう一度サインインしても解決しません。',
  'One of these sign-ins was rejected': 'これらのサインインの 1 つが拒否されました',
  'One of these workspaces is switched off': 'これらのワークスペースの 1 つが停止されています',
  'One real turn of an agent used it': 'エージェントの実際の呼び出しで使われました',
  'One real turn of an agent used it.': 'エージェントの実際の呼び出しで使われました。',
  [`One sign-in with every cause, its evidence (what, where, when), the route that uses it, and the next step. Without a name it is
the one that needs you most, and the others are named.

  --ask-owner   Also ask OpenClaw or Codex itself, with its own program, and say why it differs. Takes up to a minute.
`]:
    `1 つのサインインのすべての原因、根拠 (何が、どこで、いつ)、使うルート、次の手順。名前がなければ、対応が最も必要なものを
説明し、ほかの名前を示します。

  --ask-owner   OpenClaw や Codex 自身のプログラムにも尋ね、違う理由を示します。最長 1 分かかります。
`,
  'Only sign-ins of this provider.': 'このプロバイダーのサインインだけ。',
  'Only this OpenClaw, as its own --profile names it; default for the one without a name.':
    'この OpenClaw だけ (自身の --profile の名前)。名前のないものは default。',
  'Only this agent of OpenClaw.': 'OpenClaw のこのエージェントだけ。',
  'Only what needs me': '対応が必要なものだけ',
  'Open Why to see which one it would use.': 'どれを使うかは「理由」で確認できます。',
  'Open panel': 'パネルを開く',
  'Open the address shown by hand.': '表示されたアドレスを手動で開いてください。',
  'Open the details for its own words.': '詳細を開くと、その言葉が見られます。',
  'Open the page again': 'ページをもう一度開く',
  OpenClaw: 'OpenClaw',
  'OpenClaw and Codex share one sign-in': 'OpenClaw と Codexが 1 つのサインインを共有しています',
  'OpenClaw and Codex share one sign-in; the next renewal signs one of them out':
    'OpenClaw と Codexが 1 つのサインインを共有しており、次の更新でどちらかがサインアウトされます',
  'OpenClaw and Codex were refused with the same code within an hour, each with a sign-in of its own. That looks like the provider. Signing in again now would not help.':
    'OpenClaw と Codexがそれぞれのサインインで 1 時間以内に同じコードで拒否されました。プロバイダー側の問題のようです。今サインインし直しても解決しません。',
  'OpenClaw asked for a renewal again and again, and none came':
    'OpenClawは何度も更新を求めましたが、得られませんでした',
  'OpenClaw cannot store its next token': 'OpenClawは次のトークンを保存できません',
  'OpenClaw cannot store what agent {agent} renews':
    'エージェント {agent}が更新したものを OpenClawが保存できません',
  'OpenClaw could not move its sign-ins into the shared store, and agent {agent} has none that works.':
    'OpenClawはサインインを共有ストアに移せず、エージェント {agent} には使えるものがありません。',
  'OpenClaw did not accept the new sign-in.': 'OpenClawは新しいサインインを受け付けませんでした。',
  'OpenClaw did not answer in time.': 'OpenClawが時間内に答えませんでした。',
  'OpenClaw did not start.': 'OpenClawが起動しませんでした。',
  'OpenClaw does not see the change for agent {agent}':
    'OpenClawはエージェント {agent} の変更を認識していません',
  'OpenClaw does not take its settings': 'OpenClawが設定を受け付けません',
  'OpenClaw does not use {account} for now: {reason}.': 'OpenClawは当面 {account} を使いません: {reason}。',
  'OpenClaw finds no sign-in in this file': 'OpenClawはこのファイルにサインインを見つけません',
  'OpenClaw gave no answer that could be read.': 'OpenClaw の答えを読み取れませんでした。',
  'OpenClaw has a profile for {account}, but {words}. It cannot be recovered.':
    'OpenClaw には {account} のプロファイルがありますが、{words}。復元できません。',
  'OpenClaw has an entry for {account}, and no key or token stands in it.':
    'OpenClaw には {account} の項目がありますが、キーもトークンも入っていません。',
  'OpenClaw has an entry for {account}, and what looks like its secret stands in the field "{field}", which OpenClaw does not read.':
    'OpenClaw には {account} の項目がありますが、そのシークレットらしきものは OpenClawが読まないフィールド「{field}」にあります。',
  'OpenClaw has put a marker in place of the tokens of {account} while it renews them.':
    'OpenClawは更新中、{account} のトークンの代わりに目印を置いています。',
  'OpenClaw has thrown away the stored expiry date of {account}, as it does before a renewal. Whether the renewal comes shows with the next call.':
    'OpenClawは更新前と同様に {account} の保存済み期限を破棄しました。更新されるかは次の呼び出しで分かります。',
  'OpenClaw holds it locked right now.': 'OpenClawが今ロックしています。',
  'OpenClaw is changing it right now.': 'OpenClawが今変更しています。',
  'OpenClaw is changing this store right now.': 'OpenClawが今このストアを変更しています。',
  'OpenClaw is pausing this sign-in': 'OpenClawはこのサインインを一時停止しています',
  'OpenClaw is renewing a sign-in right now': 'OpenClawが今サインインを更新しています',
  'OpenClaw is renewing this sign-in': 'OpenClawがこのサインインを更新しています',
  'OpenClaw is renewing this sign-in right now': 'OpenClawが今このサインインを更新しています',
  'OpenClaw itself reads the change from its own store': 'OpenClaw 自身が自分のストアから変更を読み取ります',
  'OpenClaw lists the new sign-in from its own store': 'OpenClawが自分のストアから新しいサインインを示します',
  'OpenClaw moved its sign-ins and kept copies of the files it moved them from. {count, plural, one {One secret lies} other {# secrets lie}} there in clear text, also after a sign-out. Nothing uses them.':
    'OpenClawはサインインを移行し、移行元のファイルのコピーを残しました。{count, plural, other {シークレット # 件}}が、サインアウト後も平文のままそこにあります。使うものはありません。',
  'OpenClaw needs you': 'OpenClawで対応が必要です',
  'OpenClaw passes over the sign-in of {own} in the store of agent {agent}. It needs no one.':
    'OpenClawはエージェント {agent} のストアにある {own} のサインインを使いません。対応は不要です。',
  'OpenClaw passes over the sign-in of {own}, which failed before, and calls with that of {account}: another person pays.':
    'OpenClawは以前に失敗した {own} のサインインを使わず、{account} のもので呼び出しています。支払うのは別の人です。',
  'OpenClaw paused it for agent {agent} until {moment}: {reason}':
    'OpenClawがエージェント {agent}について{moment}まで一時停止しました: {reason}',
  'OpenClaw pauses {account}, and the agent has nothing else to call with: {reason}. If the reason is gone, the pause can be cleared.':
    'OpenClawは{account}を一時停止しており、エージェントにはほかに使えるものがありません: {reason}。理由がなくなっていれば、一時停止を解除できます。',
  'OpenClaw reads {path} otherwise': 'OpenClawは {path} を異なる値で読みます',
  'OpenClaw recorded for agent {agent} that the provider refused this sign-in ({reason})':
    'OpenClawはエージェント {agent} について、プロバイダーがこのサインインを拒否したと記録しました ({reason})',
  'OpenClaw refused the change.': 'OpenClawが変更を拒否しました。',
  'OpenClaw refuses this agent until its database is migrated.':
    'データベースが移行されるまで、OpenClawはこのエージェントを拒否します。',
  'OpenClaw refuses this agent until the sign-ins in its old file are moved.':
    '古いファイルのサインインが移行されるまで、OpenClawはこのエージェントを拒否します。',
  'OpenClaw refuses this agent, because its database belongs to agent {owner}.':
    'データベースがエージェント {owner} のものであるため、OpenClawはこのエージェントを拒否します。',
  'OpenClaw spoils fresh sign-ins': 'OpenClawが新しいサインインを損なっています',
  'OpenClaw started to renew {account} and got no new tokens, as happens without a network. It has put a marker in their place and does not try again. Whether the provider ever saw the renewal is not known.':
    'OpenClawは {account} の更新を始めましたが、ネットワークがないときのように、新しいトークンを得られませんでした。代わりに目印を置いており、再試行はしません。プロバイダーに更新が届いたかは分かりません。',
  'OpenClaw started to renew {account}, and the provider refused it. OpenClaw has thrown the old tokens away.':
    'OpenClawは {account} の更新を始めましたが、プロバイダーが拒否しました。OpenClawは古いトークンを破棄しました。',
  'OpenClaw starts Codex for agent {agent} in a home of its own, and Codex stops at the configuration file there. Every call fails, whoever signs in.':
    'OpenClawはエージェント {agent} 用の Codex を専用フォルダーで起動しますが、Codexはそこの設定ファイルで止まります。誰がサインインしても呼び出しはすべて失敗します。',
  'OpenClaw threw the stored expiry date away': 'OpenClawが保存された期限の日付を捨てました',
  'OpenClaw waits for a lock that has been kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClawは、時間を過ぎて保持されているロックを待っています。終わるまで、OpenClawはサインインの更新も保存もできません。',
  'OpenClaw waits for a lock that {name} has kept past its time. Until it ends, OpenClaw cannot renew or save a sign-in.':
    'OpenClawは、{name}が時間を過ぎて保持しているロックを待っています。終わるまで、OpenClawはサインインの更新も保存もできません。',
  'OpenClaw wants to renew this sign-in': 'OpenClawがこのサインインを更新しようとしています',
  'OpenClaw was not found, so it could not be asked.': 'OpenClawが見つからず、尋ねられませんでした。',
  'OpenClaw was not found, so its gateway could not be asked.':
    'OpenClawが見つからず、ゲートウェイに尋ねられませんでした。',
  'OpenClaw will renew {account}, fail to store the new token, and lose the sign-in.':
    'OpenClawは {account} を更新しますが、新しいトークンを保存できず、サインインを失います。',
  'OpenClaw writes its configuration as plain JSON: comments in it go. Undo brings them back.':
    'OpenClawは設定を通常の JSON で書くため、コメントは失われます。元に戻すと復元されます。',
  'OpenClaw {name}': 'OpenClaw {name}',
  'OpenClaw {version}': 'OpenClaw {version}',
  'OpenClaw {version} has a known fault': 'OpenClaw {version} には既知の不具合があります',
  'OpenClaw {version} has a known sign-in fault and may spoil it.':
    'OpenClaw {version} にはサインインの既知の不具合があり、損なう可能性があります。',
  'OpenClaw {version} would migrate the store first, so it was not asked.':
    'OpenClaw {version}は先にストアを移行してしまうため、尋ねませんでした。',
  'OpenClaw {version} wrote it last.': '最後に書いたのは OpenClaw {version} です。',
  'OpenClaw {version}, its own plugin SDK': 'OpenClaw {version} のプラグイン SDK',
  "OpenClaw's configuration.": 'OpenClaw の設定。',
  "OpenClaw's own commands": 'OpenClaw 自身のコマンド',
  "OpenClaw's plugin SDK": 'OpenClawのプラグイン SDK',
  'OpenClaw\'s reason is "{reason}"': 'OpenClaw の理由は「{reason}」です',
  "OpenClaw's state directory.": 'OpenClaw の状態フォルダー。',
  [`Opens the sign-in page in your browser, takes the answer on this machine, keeps an encrypted backup, hands the new
sign-in to OpenClaw's own code, reads it back, and puts the old one back if anything fails. Progress goes to standard
error. Ctrl+C cancels: before the write nothing changes, during it the write is finished or undone.

  --device   Show a code to type on any device instead of opening a browser here. Over SSH, say.
  --turn     As the last proof let an agent answer one word. A real call, billed to the account.
  --yes      Accept another account than before, and sign in although one more try is held back.

The login of the Codex CLI (codex-cli) is renewed by Codex itself, which keeps it until the new one is there.

With a browser on another machine, paste the address at which it ended (one of localhost) at the prompt.
`]:
    `ブラウザーでサインインページを開き、このマシンで答えを受け取り、暗号化したバックアップを残し、新しいサインインを OpenClaw 自身の
コードに渡し、読み返し、何か失敗すれば古いものに戻します。経過は標準エラーに出ます。Ctrl+C で取り消せます: 書き込み前なら何も
変わらず、書き込み中なら完了するか元に戻します。

  --device   ここでブラウザーを開く代わりに、任意の端末で入力するコードを表示。SSH などで。
  --turn     最後の証明としてエージェントに 1 語答えさせます。実際の呼び出しで、アカウントに課金されます。
  --yes      以前と違うアカウントを受け入れ、次の試行が保留されていてもサインインします。

Codex CLI のログイン (codex-cli) は Codex 自身が更新し、新しいものが届くまで古いものを保ちます。

ブラウザーが別のマシンにあるときは、最後に開いたアドレス (localhost のもの) を貼り付けてください。
`,
  Options: 'オプション',
  'Or paste the address at which the browser ended:':
    'または、ブラウザーが最後に開いたアドレスを貼り付けてください:',
  Order: '順序',
  'Order and lockouts could not be put right. {why}': '順序と一時停止を直せませんでした。{why}',
  'Order of {key}': '{key} の順序',
  'Order of {key} for {who}': '{who} の {key} の順序',
  'Order of {provider} for {who}': '{who} の {provider} の順序',
  'Others may change it': '他の人が変更できます',
  'Others may change it or put something else in its place':
    '他のユーザーが変更したり、別のものに置き換えたりできます',
  'Others may change it, and {path} lies in it': '他の人が変更でき、{path}がその中にあります',
  'Others may change what stands here': 'ここにあるものを他の人が変更できます',
  'Others may change {path}': '{path} を他の人が変更できます',
  'Others may open it (mode {mode})': 'ほかの人が開けます(モード {mode})',
  'PROFILE is a name from status, in full or shortened, or any part that only one sign-in has.':
    'PROFILE は status に出る名前 (全体でも短縮でも)、または 1 つのサインインだけが持つ一部です。',
  'Paste the whole address at which the browser ended.':
    'ブラウザーが最後に表示したアドレス全体を貼り付けてください。',
  'Pause of {key}': '{key} の休止',
  'Pause of {profileId} for {agent}': '{agent} による {profileId} の停止',
  Paused: '一時停止中',
  'Paused until {moment}': '{moment}まで停止中',
  'Pauses and failure counts of {profileId}': '{profileId} の停止と失敗の回数',
  'Ping: {host}': 'Ping: {host}',
  'Plan a change of the version': 'バージョンの変更を計画',
  'Plan a change to {worksIn}': '{worksIn} への変更を計画',
  'Plan changed from {from} to {to}': 'プランが {from} から {to} に変わりました',
  'Port {port} is busy': 'ポート {port}は使用中です',
  'Port {port}, to which the sign-in page answers, is held by {holder}, and no other one is free.':
    'サインインページの応答先であるポート {port}は {holder}が使用しており、ほかに空きがありません。',
  [`Practise on made-up sign-ins with a sign-in server of their own, through the same code as the real thing: what it looks like
when a sign-in has ended (expiry), when two agents hold one sign-in (shared), when a gateway can reach no model (gateway), and
how each is put right. Nothing of yours is read or changed, and everything of the drill is removed when it ends.
`]:
    `専用のサインインサーバーを使い、本番と同じコードで、架空のサインインの訓練をします。サインインが終わったとき (expiry)、2 つの
エージェントが 1 つのサインインを持つとき (shared)、ゲートウェイがどのモデルにも届かないとき (gateway) の見え方と直し方です。
あなたのものは読み取りも変更もせず、訓練のものは終了時にすべて消えます。
`,
  'Practise on made-up sign-ins: expiry, shared or gateway. Nothing of yours is read or changed.':
    '架空のサインインで訓練: expiry、shared、gateway。あなたのものは読み取りも変更もしません。',
  'Press “Choose OpenClaw…”, or install OpenClaw for this account.':
    '「OpenClaw を選ぶ…」を押すか、このアカウントに OpenClaw をインストールしてください。',
  'Primary model {model}': '主モデル {model}',
  [`Prints a script for your shell. It completes commands, options, the names of your sign-ins, what can be repaired, and what
can be undone. It asks clawlamp itself, which reads and changes nothing.

  bash         echo 'source <(clawlamp completion bash)' >> ~/.bashrc
  zsh          echo 'source <(clawlamp completion zsh)' >> ~/.zshrc
  fish         clawlamp completion fish > ~/.config/fish/completions/clawlamp.fish
  powershell   clawlamp completion powershell >> $PROFILE
`]:
    `シェル用のスクリプトを出力します。コマンド、オプション、サインインの名前、修復できるもの、元に戻せるものを補完します。
clawlamp 自身に尋ねますが、読むだけで何も変更しません。

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
    `状態を 1 回表示し、その後は変化ごとに 1 行 (--json なら文書) を出します。ファイルシステムの通知と次の期限を待ち、定期的な
問い合わせはしません。Ctrl+C で止まります。

  --hook FILE     対応が必要なときに、このプログラム (完全なパス) を、通知の JSON を標準入力に渡して実行します。
  --webhook URL   通知をこの https アドレスに送ります。サインインごとに 1 回で、アカウントは短縮されます。
`,
  Promised: '約束',
  'Prove it': '使えることを確かめる',
  'Put it right: {command}': '修復するには: {command}',
  'Put order and lockouts right': '順序と一時停止を直す',
  'Put the file aside: the agent inherits, or makes one of its own':
    'ファイルを退避: エージェントは継承するか、固有のものを作ります',
  'Put the file right, or sign in for this agent': 'ファイルを直すか、このエージェント用にサインイン',
  'Put the old copies aside': '古いコピーを退避',
  'Put the sign-in first again, or say that it was meant':
    'サインインを再び先頭に置くか、意図したものと伝える',
  'Put the working sign-in first': '使えるサインインを先頭に置く',
  'Puts {account} first in the order of {who}, the others behind it.':
    '{who} の順序で {account} を先頭に置き、ほかは後ろにします。',
  'QR code of {address}': '{address} の QR コード',
  'Quiet from 22:00 to 8:00': '22:00 から 8:00 まで静かに',
  'Quiet hours (urgent only)': '通知を控える時間（緊急のみ）',
  'Quit Clawlamp': 'Clawlamp を終了',
  'Reach it by wss:// or by a tunnel to this machine. Or allow it once: add --gateway with its address.':
    'wss:// またはこのマシンへのトンネルで接続してください。または --gateway にアドレスを付けて一度だけ許可してください。',
  'Reach it by wss:// or by a tunnel to this machine. Or allow it once: set its address again in the settings.':
    'wss:// またはこのマシンへのトンネルで接続してください。または設定でアドレスを入れ直し、一度だけ許可してください。',
  Read: '読み取るもの',
  'Read again': '再読み込み',
  'Read again to ask it now.': '今すぐ問い合わせるには、読み直してください。',
  'Read again, and look at the names.': '読み直して、名前を確認してください。',
  'Read again, and look at what is wrong now.': '読み直して、今の問題を確認してください。',
  'Read it back': '読み返す',
  'Read the reason in the log, then start the gateway': 'ログで理由を読み、ゲートウェイを起動する',
  'Read-only': '読み取り専用',
  'Read-only (mode {mode})': '読み取り専用 (モード {mode})',
  'Reading the sign-ins of OpenClaw and Codex on this computer.':
    'このコンピューターの OpenClaw と Codex のサインインを読み取っています。',
  'Reading the sign-ins.': 'サインインを読み取っています。',
  'Reading…': '読み取り中…',
  [`Reads the stores, the configuration, the end of the gateway log and the Codex home once, and says what they mean.
Nothing is run, renewed, written or asked for over the network. With --ask-owner OpenClaw and Codex are asked too.

  -v, --verbose   Also the routes: which sign-in each agent uses next, and why.

  ● works    ○ nothing against it, not proven yet    ◐ needs you soon    ✕ needs you    ? cannot tell    · not in use

  --format F   In the words of another program: waybar, xbar (and SwiftBar), tmux, prometheus or nagios. It ends with 0,
               but nagios with 0, 1, 2 or 3 as a plugin does.
`]:
    `ストア、設定、ゲートウェイのログの末尾、Codex のフォルダーを 1 回読み、その意味を示します。何も実行、更新、書き込みせず、
ネットワークにも尋ねません。--ask-owner を付けると OpenClaw と Codex にも尋ねます。

  -v, --verbose   ルートも表示: 各エージェントが次に使うサインインとその理由。

  ● 使える    ○ 不利な情報なし、未証明    ◐ まもなく対応が必要    ✕ 対応が必要    ? 判断できない    · 未使用

  --format F   ほかのプログラムの形式で出します: waybar、xbar (SwiftBar も)、tmux、prometheus、nagios。終了コードは 0 です。
               nagios だけはプラグインと同じ 0、1、2、3 です。
`,
  'Receive the new sign-in': '新しいサインインを受け取る',
  'Referred to by no profile': 'どのプロファイルからも参照されていません',
  'Refresh marker, failed': '更新の目印: 失敗',
  'Refresh marker, pending': '更新の目印: 保留中',
  'Refused. Agent {agent} uses {account} of agent {owner} instead':
    '拒否されました。エージェント {agent}は代わりにエージェント {owner} の {account} を使っています',
  'Refused. Agent {agent} uses {account} of agent {owner} instead since {moment}':
    '拒否されました。{moment}からエージェント {agent}は代わりにエージェント {owner} の {account} を使っています',
  'Refused: {reason}': '拒否されました: {reason}',
  'Remove the left-over file': '残されたファイルを削除',
  'Remove the left-over files': '残されたファイルを削除',
  'Remove the unused sign-in': '未使用のサインインを削除',
  'Removed. Nothing of it is left.': '取り除きました。何も残っていません。',
  'Renames the model from openai-codex to openai, which this OpenClaw routes. The sign-in stays.':
    'モデル名を openai-codex から、この OpenClawが扱う openai に変えます。サインインはそのままです。',
  'Renewed by {owner}': '{owner}が更新',
  'Renewed, by its dates, by {owner}': '日付によれば {owner}が更新',
  Repairs: '修復',
  'Reports about OpenClaw {version}': 'OpenClaw {version} についての報告',
  'Reports about this version: {fault}.{cure}': 'このバージョンの報告: {fault}。{cure}',
  'Restart the gateway': 'ゲートウェイを再起動',
  'Restart the gateway to take the new one.': '新しいものを反映するにはゲートウェイを再起動してください。',
  'Restarting the gateway…': 'ゲートウェイを再起動しています…',
  Route: 'ルート',
  Routes: 'ルート',
  'Run OpenClaw {newer} again': 'OpenClaw {newer} を再び動かす',
  'Run a program (its full path)': 'プログラムを実行（フルパス）',
  'Run it again with --yes to make these changes.':
    'これらの変更を行うには --yes を付けて再実行してください。',
  'Run on an embedded sample instead of your own files.':
    'あなたのファイルの代わりに組み込みの見本で実行します。',
  'Run the newer OpenClaw again': '新しい方の OpenClaw を再び動かす',
  'Run the newer OpenClaw again. Nothing was changed.':
    '新しい方の OpenClaw を再び動かしてください。何も変更されていません。',
  'Run this program for each notice?': '通知のたびにこのプログラムを実行しますか？',
  'Same as system': 'システムと同じ',
  'Same sign-in as {names}': '{names} と同じサインイン',
  Save: '保存',
  'Save as a file': 'ファイルに保存',
  'Saved as {path}. Read it before you send it.': '{path} に保存しました。送る前に読んでください。',
  'Say which Clawlamp this is.': 'この Clawlamp のバージョンを表示します。',
  'Say which one.': 'どれかを指定してください。',
  'Schema {version}': 'スキーマ {version}',
  'Sealed with a key from the keychain': 'キーチェーンの鍵で封印されています',
  Search: '検索',
  'Search the sign-ins': 'サインインを検索',
  'See the commands: {command}': 'コマンドの一覧: {command}',
  'See the names: {command}': '名前の一覧: {command}',
  'See what is wrong: {command}': '問題の確認: {command}',
  'See what it says, and install it again': 'その状態を確かめ、入れ直す',
  'See what was changed: {command}': '変更内容の確認: {command}',
  'See which one it would use: {command}': 'どれを使うかの確認: {command}',
  'Send each notice to this address?': '通知のたびにこのアドレスへ送りますか？',
  'Sent, and taken.': '送信し、受け取られました。',
  'Set --codex-bin to its path.': '--codex-bin でパスを指定してください。',
  'Set --openclaw-bin to its path.': '--openclaw-bin でパスを指定してください。',
  'Set the clock of this machine': 'このマシンの時計を合わせる',
  'Setting {path}': '設定 {path}',
  'Setting {setting}': '設定 {setting}',
  'Setting: only some workspaces are allowed': '設定: 一部のワークスペースだけが許可されています',
  'Setting: {words}': '設定: {words}',
  Settings: '設定',
  'Several agents have the same folder ({agents}), and OpenClaw runs nothing while that is so. Each needs a folder of its own.':
    '複数のエージェントが同じフォルダーを使っています({agents})。その間、OpenClawは何も実行しません。それぞれに専用のフォルダーが必要です。',
  'Show e-mail addresses in full.': 'メールアドレスをすべて表示。',
  'Show in panel': 'パネルに表示',
  'Show {count} more': 'さらに {count} 件を表示',
  'Sign in again': 'サインインし直す',
  'Sign in again and allow access.': 'サインインし直し、アクセスを許可してください。',
  'Sign in again and choose the workspace': 'サインインし直してワークスペースを選ぶ',
  'Sign in again for OpenClaw': 'OpenClaw 用にサインインし直す',
  'Sign in again for agent {agent}, through OpenClaw': 'OpenClaw からエージェント {agent} にサインインし直す',
  'Sign in again in the browser, hand it to OpenClaw, and prove that it works.':
    'ブラウザーでもう一度サインインし、OpenClaw に渡し、使えることを確かめます。',
  'Sign in again when you are ready.': '準備ができたらサインインし直してください。',
  'Sign in again with the right account': '正しいアカウントでサインインし直す',
  'Sign in again, or say that it was meant': 'サインインし直すか、意図したものと伝える',
  'Sign in again.': 'サインインし直してください。',
  'Sign in again. If it repeats, wait: more tries will not help.':
    'サインインし直してください。繰り返す場合はお待ちください。何度試しても解決しません。',
  'Sign in again: {account}': 'サインインし直す: {account}',
  'Sign in again: {command}': 'もう一度サインイン: {command}',
  'Sign in again: {email}': 'サインインし直す: {email}',
  'Sign in anyway': 'それでもサインイン',
  'Sign in as {user}': '{user} としてサインイン',
  'Sign in before it is needed: {command}': '必要になる前にサインイン: {command}',
  'Sign in for the default agent: this release signs in for no other':
    '既定のエージェント用にサインイン: このリリースはほかのエージェントではサインインしません',
  'Sign in for this agent': 'このエージェント用にサインイン',
  'Sign in in the browser': 'ブラウザーでサインイン',
  'Sign in in the browser. For ChatGPT, codes may have to be allowed in its security settings first.':
    'ブラウザーでサインインしてください。ChatGPT では先にセキュリティ設定でコードを許可する必要があるかもしれません。',
  'Sign in in your browser': 'ブラウザーでサインイン',
  'Sign in inside its container': 'そのコンテナーの中でサインイン',
  'Sign in on the host of the gateway': 'ゲートウェイのホストでサインイン',
  'Sign in once in each Codex home': 'Codex フォルダーごとに 1 回サインイン',
  'Sign in once on each machine': 'マシンごとに 1 回サインイン',
  'Sign in once with OpenClaw or with the Codex CLI, and it is told here.':
    'OpenClaw または Codex CLI で一度サインインすると、ここに表示されます。',
  'Sign in once with the program you use. Clawlamp sees it by itself, and its lamp stays in the tray.':
    'お使いのプログラムで一度サインインしてください。Clawlampが自動で検出し、ランプはトレイに残ります。',
  'Sign in soon': '早めにサインインを',
  'Sign in through Codex': 'Codex でサインイン',
  'Sign in through that program.': 'そのプログラムでサインインしてください。',
  'Sign in through {program}': '{program} でサインイン',
  'Sign in to {name} through OpenClaw': 'OpenClaw で {name} にサインイン',
  'Sign in where the gateway looks': 'ゲートウェイが見る場所でサインイン',
  'Sign in with its own command, openclaw models auth login, or update it.':
    '専用コマンド openclaw models auth login でサインインするか、更新してください。',
  'Sign in with the account shown, or confirm the change.':
    '表示されたアカウントでサインインするか、変更を確認してください。',
  'Sign in {holder} too': '{holder} もサインイン',
  'Sign in {holder} too, with a sign-in of its own? [y/N]':
    '{holder} にも専用のサインインを用意しますか? [y/N]',
  'Sign-in of {sessions} of {who}': '{who} の {sessions} のサインイン',
  'Sign-in {profileId} in the store of {who}': '{who} のストアのサインイン {profileId}',
  'Sign-ins': 'サインイン',
  'Sign-ins and their order lie in different stores': 'サインインとその順序が別々のストアにあります',
  'Sign-ins disappeared': 'サインインが消えました',
  'Sign-ins of this machine': 'このマシンのサインイン',
  'Sign-ins only agent {agent} can use': 'エージェント {agent} だけが使えるサインイン',
  'Signed in as {email} and checked with {names}.': '{email} としてサインインし、{names}で確認しました。',
  'Signed in as {email}. Nothing has proven it yet.':
    '{email} としてサインインしました。まだ動作は確認されていません。',
  'Signed in outside Clawlamp': 'Clawlamp 以外でサインイン',
  'Signed in since': 'その後サインイン済み',
  'Signed in with Clawlamp': 'Clawlamp でサインイン',
  'Signed in: {account}. {strength}': 'サインインしました: {account}。{strength}',
  'Signing in': 'サインイン中',
  'Signing in again: {title}.': 'サインインし直しています: {title}。',
  'Signing in with Clawlamp changed nothing': 'Clawlamp でのサインインは何も変更しませんでした',
  'Signing in with Clawlamp stopped half-way': 'Clawlamp でのサインインが途中で止まりました',
  'Signing in with Clawlamp was undone': 'Clawlamp でのサインインは取り消されました',
  'Signs in to {account} in the browser and gives {who} a sign-in of its own in place of the one it has.':
    'ブラウザーで {account} にサインインし、現在のものの代わりに {who} に固有のサインインを与えます。',
  'Since you last looked: {list}': '前回の確認以降: {list}',
  'Snooze for an hour': '1 時間通知しない',
  'Snooze until tomorrow': '明日まで通知しない',
  'Some chats fail': '一部のチャットが失敗',
  'Somebody may have switched it off on purpose.': '誰かが意図してオフにしたのかもしれません。',
  'Somebody said that the changes were meant': '変更は意図したものと伝えられました',
  'Someone asked for it. If you can read this, notices arrive here.':
    '依頼により送りました。これが読めれば、通知はここに届きます。',
  'Someone chose that sign-in for those chats. They will be billed to whichever the order names.':
    'それらのチャットのサインインは誰かが選んだものです。順序が示すものに課金されます。',
  'Someone else could put something in its place, so Clawlamp only looks at it.':
    '別の人が置き換えられるため、Clawlampは見るだけです。',
  'Something needs you soon': 'まもなく対応が必要なものがあります',
  'Something refers to the secret provider "{providers}", and the configuration has none of that name. OpenClaw goes on without those secrets.':
    'シークレットプロバイダー「{providers}」が参照されていますが、設定にその名前のものがありません。OpenClawはそれらのシークレットなしで動作を続けます。',
  'Something refers to the secret provider "{providers}", and the configuration has none of that name. The gateway of OpenClaw {version} does not start before that is put right.':
    'シークレットプロバイダー「{providers}」が参照されていますが、設定にその名前のものがありません。直すまで OpenClaw {version} のゲートウェイは起動しません。',
  'Something that has happened is dated in the future, so the clock is behind or was ahead, and no date here can be trusted.':
    'すでに起きたことに未来の日付が付いているため、時計が遅れているか進んでいたことになり、ここの日付は信頼できません。',
  'Something went wrong inside Clawlamp.': 'Clawlamp 内部で問題が起きました。',
  'Spoken to': '通信相手',
  Start: '起動',
  'Start Clawlamp at login?': 'ログイン時に Clawlamp を起動しますか？',
  'Start Clawlamp when I log in': 'ログイン時に Clawlamp を起動',
  'Start at login': 'ログイン時に起動',
  'Start the gateway': 'ゲートウェイを起動',
  'Start the gateway, or restart it if it is stuck.':
    'ゲートウェイを起動するか、固まっていれば再起動してください。',
  'Starting the gateway…': 'ゲートウェイを起動しています…',
  'Stop OpenClaw, then look at the copies beside its store': 'OpenClaw を止め、ストアのそばのコピーを確認',
  'Stopped.': '中止しました。',
  'Stopped. Nothing was changed.': '中止しました。何も変更されていません。',
  'Storage: {storage}': '保存先: {storage}',
  'Stored end of the access token': '保存されているアクセストークンの期限',
  'Stored under a name of {program}': '{program} の名前で保存されています',
  'Stored workspace and token name different ones':
    '保存されたワークスペースとトークンの示すものが異なります',
  'Support bundle': 'サポート用データ',
  'Switch plugins on': 'プラグインをオンにする',
  'Switch the codex plugin on': 'codex プラグインをオンにする',
  'Switch to {account}': '{account} に切り替える',
  'Switches plugins on again, of which this route needs codex.':
    'プラグインを再びオンにします。このルートにはそのうち codexが必要です。',
  'Switches the codex plugin on, which this route needs.':
    'このルートに必要な codex プラグインをオンにします。',
  'Take back the newest repair, or the one named by history.':
    '最新の修復、または history が示すものを元に戻します。',
  'Take codex off the deny list': 'codex を拒否リストから外す',
  'Takes away {many} that no profile refers to any more.':
    'もうプロファイルに参照されない {many} を取り除きます。',
  'Takes back the newest repair, or the one whose id history shows. What was there stands there again. Something newer than the\nrepair is left alone, and a copy of a sign-in that was renewed since does not come back.\n':
    '最新の修復、または history が示す ID のものを元に戻します。あったものが元どおりになります。修復より新しいものには触れず、その後更新された\nサインインのコピーは戻りません。\n',
  'Takes codex off the list of denied plugins, which this route needs.':
    'このルートに必要な codex を拒否プラグインの一覧から外します。',
  "Takes the choice of a sign-in that is gone from {chats} of {who}, so that they use the agent's order.":
    '{who} の {chats} から消えたサインインの選択を外し、エージェントの順序を使わせます。',
  'Takes the copy of {account} out of the store of {who}, which then uses the one it inherits.':
    '{who} のストアから {account} のコピーを取り除き、継承したものを使わせます。',
  'Takes {account} ({profileId}), which no model uses and which no longer works, out of the store.':
    'どのモデルも使わず、使えなくなった {account}({profileId})をストアから取り除きます。',
  'Tell the running gateway': '動作中のゲートウェイに伝える',
  'Test notice of Clawlamp': 'Clawlamp のテスト通知',
  'That change is too old to undo.': 'その変更は古すぎて元に戻せません。',
  'That command was not understood.': 'そのコマンドは理解できませんでした。',
  'That file is no OpenClaw that could be run from here.':
    'そのファイルは、ここから実行できる OpenClaw ではありません。',
  'That is a different account than before.': '以前とは別のアカウントです。',
  'That is a different account. Before: {before}. Now: {after}. Nothing has been changed yet.':
    '別のアカウントです。以前: {before}。今回: {after}。まだ何も変更していません。',
  'That is no address of a gateway.': 'ゲートウェイのアドレスではありません。',
  'That is no full path of a program, so it was not kept.':
    'プログラムの完全なパスではないため、保存しませんでした。',
  'That is no https address, so it was not kept.': 'https アドレスではないため、保存しませんでした。',
  'That is not the answer of this sign-in.': 'このサインインの応答ではありません。',
  'That sign-in was renewed since, so its old copy would sign everyone out.':
    'そのサインインはその後更新されたため、古いコピーを使うと全員がサインアウトします。',
  'The Codex CLI uses it.': 'Codex CLIが使います。',
  'The Codex configuration allows some workspaces only, and which one this token belongs to is known to the server only.':
    'Codex の設定は一部のワークスペースだけを許可しており、このトークンがどれに属するかはサーバーだけが知っています。',
  'The Codex configuration was not understood': 'Codex の設定を理解できませんでした',
  'The Codex folder does not exist': 'Codex フォルダーが存在しません',
  'The Codex login cannot be read': 'Codex のログインを読み取れません',
  'The Codex login is incomplete': 'Codex のログインが不完全です',
  'The Codex program was not found.': 'Codex プログラムが見つかりませんでした。',
  'The OpenClaw program belongs to {user}': 'OpenClaw のプログラムは {user} のものです',
  'The OpenClaw program that owns this store was not found.':
    'このストアを所有する OpenClaw プログラムが見つかりませんでした。',
  'The OpenClaw program was not found, so nothing can be signed in or repaired there. Add --openclaw-bin with its path.':
    'OpenClaw のプログラムが見つからないため、そこではサインインも修復もできません。--openclaw-bin にそのパスを付けてください。',
  'The access token of {account} has ended. That is normal: {owner} holds a refresh token and renews it when it is needed.':
    '{account} のアクセストークンは切れています。これは正常です。{owner}がリフレッシュトークンを持ち、必要なときに更新します。',
  'The access token of {account} has ended. There is a refresh token, but whether this {owner} can use it is not known.':
    '{account} のアクセストークンは切れています。リフレッシュトークンはありますが、この {owner}が使えるかは分かりません。',
  'The access token was issued': 'アクセストークンの発行時刻',
  'The address of the ping could not be reached.': 'Ping のアドレスに届きませんでした。',
  'The backup could not be written.': 'バックアップを書き込めませんでした。',
  'The backup is kept. Open the details for its place.': 'バックアップは残っています。場所は詳細にあります。',
  'The browser could not be opened.': 'ブラウザーを開けませんでした。',
  'The bundle would have held something private.': 'データに私的な内容が含まれるところでした。',
  'The clock of this machine is behind': 'このマシンの時計が遅れています',
  'The clock of this machine jumped ahead': 'このマシンの時計が進みました',
  'The clock of this machine jumped from {from} to {to}': 'このマシンの時計が {from} から {to} に飛びました',
  'The clock of this machine went back': 'このマシンの時計が戻りました',
  'The codex plugin is on the deny list, and this route needs it.':
    'codex プラグインが拒否リストにありますが、このルートに必要です。',
  'The codex plugin is switched off, and this route needs it.':
    'codex プラグインがオフですが、このルートに必要です。',
  'The codex program.': 'codex プログラム。',
  'The codex runtime is not installed': 'codex ランタイムがインストールされていません',
  'The codex runtime that this route needs is not installed.':
    'このルートに必要な codex ランタイムがインストールされていません。',
  'The configuration cannot be read': '設定ファイルを読み取れません',
  'The configuration of OpenClaw changed during the sign-in.':
    'サインイン中に OpenClaw の設定が変わりました。',
  'The credential store cannot be read': '認証情報のストアを読み取れません',
  'The credential store cannot be read. {note}': '認証情報のストアを読み取れません。{note}',
  'The credential store could not be read.': '認証情報のストアを読み取れませんでした。',
  'The credential store is held locked': '認証情報のストアがロックされています',
  'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated.':
    'エージェント {agents} のデータベースは古い OpenClaw のもので、移行されるまで OpenClaw {version}は読みません。',
  'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated. A first run of its doctor can end half done: a second one, or the start of the gateway, finishes it.':
    'エージェント {agents} のデータベースは古い OpenClaw のもので、移行されるまで OpenClaw {version}は読みません。doctor の 1 回目の実行は途中で終わることがあり、2 回目の実行かゲートウェイの起動で完了します。',
  'The database of agent {agent} belongs to agent {owner}':
    'エージェント {agent} のデータベースはエージェント {owner} のものです',
  'The default is used until it is set again.': '設定し直すまで既定値を使います。',
  'The disk may not be written.': 'ディスクに書き込めません。',
  'The disk reported an error.': 'ディスクがエラーを報告しました。',
  'The entry of {account} holds an API key where the token of a ChatGPT sign-in belongs. OpenClaw sends it to ChatGPT, which takes no API keys.':
    '{account} の項目には、ChatGPT のサインインのトークンがあるべき所に API キーが入っています。OpenClawはそれを ChatGPT に送りますが、ChatGPTは API キーを受け付けません。',
  'The entry {profileId} is not in a form that OpenClaw writes, so nothing can be said about it.':
    '項目 {profileId}は OpenClawが書く形ではないため、何も判断できません。',
  'The file belongs to another user': 'ファイルは別のユーザーのものです',
  'The file could not be written.': 'ファイルを書き込めませんでした。',
  'The file is read-only': 'ファイルは読み取り専用です',
  'The file itself': 'ファイルそのもの',
  'The file of agent {agents} is not in the form that OpenClaw reads, so it takes it for empty. What stands in it is untouched.':
    'エージェント {agents} のファイルは OpenClawが読む形ではないため、空とみなされます。中身はそのまま残っています。',
  'The file of the Codex login is read-only. Codex will renew the login, fail to store it, and lose it.':
    'Codex のログインファイルは読み取り専用です。Codexはログインを更新しても保存できず、失います。',
  'The file says that another program hands Codex its tokens and renews them. Whether that program still does cannot be told from the file.':
    'ファイルによれば、別のプログラムが Codex にトークンを渡して更新しています。今もそうかはファイルからは分かりません。',
  'The folder belongs to another user': 'フォルダーは別のユーザーのものです',
  'The folder is read-only (mode {mode})': 'フォルダーは読み取り専用です (モード {mode})',
  'The folder of {agents}': '{agents} のフォルダー',
  'The gateway': 'ゲートウェイ',
  'The gateway at {name} tells nothing': '{name} のゲートウェイから何も得られません',
  'The gateway calls the sign-in of {account} {status}. Whether it can renew it cannot be told from here.':
    'ゲートウェイは {account} のサインインを {status} としています。更新できるかどうかはここからはわかりません。',
  'The gateway could not be asked. Restart it before its next turn.':
    'ゲートウェイに尋ねられませんでした。次の呼び出しの前に再起動してください。',
  'The gateway could not be asked. {why}': 'ゲートウェイに尋ねられませんでした。{why}',
  'The gateway did not answer.': 'ゲートウェイが応答しませんでした。',
  'The gateway did not take the token or password.':
    'ゲートウェイがトークンまたはパスワードを受け付けませんでした。',
  'The gateway does not start': 'ゲートウェイが起動しません',
  'The gateway gave no answer that could be read.': 'ゲートウェイの答えを読み取れませんでした。',
  'The gateway has not let this device in for that yet.':
    'ゲートウェイはまだこの端末にそれを許可していません。',
  'The gateway has stored it, but said: {words}': 'ゲートウェイは保存しましたが、こう伝えました: {words}',
  'The gateway in use runs {where}. The sign-ins of this machine stand in {stateDir}, and signing in here changes nothing there.':
    '使用中のゲートウェイは{where}で動作しています。このマシンのサインインは {stateDir} にあり、ここでサインインしてもそちらは変わりません。',
  'The gateway is not running': 'ゲートウェイが動作していません',
  'The gateway is up, but no sign-in of agent {agent} for {model} works. It cannot tell you so itself.':
    'ゲートウェイは動作していますが、エージェント {agent} の {model} 用サインインはどれも使えません。ゲートウェイ自身は知らせられません。',
  'The gateway keeps its old sign-in until the new one is there':
    'ゲートウェイは新しいものが届くまで古いサインインを保ちます',
  'The gateway log says {reason}': 'ゲートウェイのログ: {reason}',
  'The gateway may still hold the old sign-in. Restart it now? What runs in it is cut off. [y/N]':
    'ゲートウェイはまだ古いサインインを持っているかもしれません。今すぐ再起動しますか? 実行中のものは中断されます。 [y/N]',
  'The gateway of {install} is not running': '{install} のゲートウェイが動作していません',
  'The gateway reads another configuration': 'ゲートウェイは別の設定を読んでいます',
  'The gateway reads its sign-ins from {stateDir}{who}. Signing in from this shell writes to {stateDir2}.':
    'ゲートウェイは {stateDir}{who} からサインインを読みます。このシェルでサインインすると {stateDir2} に書き込まれます。',
  'The gateway reads {configPath}, this shell {configPath2}. Order and routes shown here are those of this shell.':
    'ゲートウェイは {configPath} を、このシェルは {configPath2} を読みます。ここに示す順序とルートはこのシェルのものです。',
  'The gateway refused the request.': 'ゲートウェイが要求を拒否しました。',
  'The gateway reports the end {moment}': 'ゲートウェイが報告する期限: {moment}',
  'The gateway runs': 'ゲートウェイは動作しています',
  'The gateway runs on another host': 'ゲートウェイは別のホストで動作しています',
  'The gateway runs on another machine and was not asked.':
    'ゲートウェイは別のマシンで動作しており、尋ねていません。',
  'The gateway runs with other settings than this shell':
    'ゲートウェイはこのシェルと異なる設定で動作しています',
  'The gateway says {status}': 'ゲートウェイの言葉: {status}',
  'The gateway still holds the old sign-in': 'ゲートウェイがまだ古いサインインを持っています',
  'The gateway still holds the old sign-in.': 'ゲートウェイがまだ古いサインインを持っています。',
  'The gateway still writes its log': 'ゲートウェイはまだログを書いています',
  'The gateway stored the new sign-in and took it into use':
    'ゲートウェイが新しいサインインを保存し、使い始めました',
  'The gateway was restarted.': 'ゲートウェイを再起動しました。',
  'The gateway was started.': 'ゲートウェイを起動しました。',
  'The hook could not be started ({code}).': 'フックを起動できませんでした ({code})。',
  'The hook did not end in time.': 'フックが時間内に終わりませんでした。',
  'The hook ended with code {code}.': 'フックがコード {code} で終わりました。',
  'The hook was not run, because {path} belongs to another account or others may change it.':
    '{path}が別のアカウントのものか、他の人が変更できるため、フックは実行されませんでした。',
  'The key of this change is no longer on this machine.': 'この変更の鍵は、もうこのマシンにありません。',
  [`The lamp is the desktop app of Clawlamp: an icon in the menu bar, on the same engine as this program. It comes as a package for your system, which brings this program too.

  {address}
`]:
    `ランプは Clawlamp のデスクトップ アプリです。このプログラムと同じエンジンが、メニューバーのアイコンになります。お使いのシステム用のパッケージで提供され、このプログラムも含まれます。

  {address}
`,
  'The last notice went out.': '最後の通知を送信しました。',
  'The last reading failed, so nothing can be said about any sign-in. Clawlamp tries again soon.':
    '直近の読み取りに失敗したため、サインインについて何も判断できません。Clawlampはまもなく再試行します。',
  'The last real use of {account} failed: {reason}.{inFuture}':
    '{account} の最後の実際の使用は失敗しました: {reason}。{inFuture}',
  'The list of allowed plugins leaves out codex, and this route needs it.':
    '許可プラグインの一覧に codexがありませんが、このルートに必要です。',
  'The log of the gateway tells that the sign-in of {account} was refused. Its status still says {status}, which is only a date.':
    'ゲートウェイのログによると、{account} のサインインは拒否されました。状態はまだ {status} ですが、日付にすぎません。',
  'The log of the gateway tells that the sign-in of {account} was refused. Whether somebody signed in since cannot be told from here.':
    'ゲートウェイのログによると、{account} のサインインは拒否されました。その後に誰かがサインインしたかどうかは、ここからはわかりません。',
  'The log that the settings name is not read': '設定に書かれたログは読み取られません',
  'The login file of Codex is damaged or closed to us. Codex may be writing it, so it was read more than once.':
    'Codex のログインファイルが壊れているか、開けません。Codexが書き込み中かもしれないため、複数回読みました。',
  'The login it had is still there. Open the details for its own words.':
    '元のログインは残っています。元の言葉は詳細にあります。',
  'The model has its old name (openai-codex), which this OpenClaw no longer routes.':
    'モデルが古い名前(openai-codex)で、この OpenClawはもう扱いません。',
  'The model names {pin} as its sign-in, and that one cannot be used.':
    'モデルがサインインとして {pin} を指定していますが、使えません。',
  'The next call uses {account}, because {reason}.{aside}{passedOver}':
    '次の呼び出しは {account} を使います。理由: {reason}。{aside}{passedOver}',
  "The next call uses {account}, the login in this agent's Codex home, because OpenClaw holds no sign-in that it can use here.{over}":
    '次の呼び出しは、このエージェントの Codex フォルダーにあるログイン {account} を使います。OpenClaw にはここで使えるサインインがないためです。{over}',
  'The next call uses {account}, the own login of Codex, because OpenClaw holds no sign-in that it can use here.{over}':
    '次の呼び出しは Codex 自身のログイン {account} を使います。OpenClaw にはここで使えるサインインがないためです。{over}',
  'The next call uses {account}, the own login of Codex, which takes turns with the sign-ins of OpenClaw.{over}':
    '次の呼び出しは Codex 自身のログイン {account} を使います。これは OpenClaw のサインインと交互に使われます。{over}',
  'The old state could not be put back.': '元の状態に戻せませんでした。',
  'The old state was put back.': '元の状態に戻しました。',
  'The old state was put back. Open Why for the reason.':
    '元の状態に戻しました。理由は「理由」で確認できます。',
  'The old state was put back. Open the details for the reason.':
    '元の状態に戻しました。理由は詳細にあります。',
  'The old state was put back. See the reason: {command}': '元の状態に戻しました。理由の確認: {command}',
  'The openclaw program.': 'openclaw プログラム。',
  'The order leaves out the working sign-in': '順序に使えるサインインが入っていません',
  'The order names {names}': '順序にあるのは {names} です',
  'The order names {profile}, which does not exist': '順序に、存在しない {profile}があります',
  'The order of agent {agent} names sign-ins that it cannot see. They lie in another store of this OpenClaw.':
    'エージェント {agent} の順序が、見えないサインインを指しています。それらはこの OpenClaw の別のストアにあります。',
  'The order still leaves this sign-in out.': '順序にまだこのサインインが入っていません。',
  'The own database of agent {agent} holds no sign-in':
    'エージェント {agent} 自身のデータベースにサインインがありません',
  'The own login of Codex, which OpenClaw takes only until its access token ends':
    'OpenClawがアクセストークンの期限までしか使わない、Codex 自身のログイン',
  'The pause ended': '停止が終わりました',
  'The pause was lifted early': '停止が早めに解除されました',
  'The ping was answered with HTTP {status}.': 'Ping への応答は HTTP {status} でした。',
  'The profile points at it': 'プロファイルがこれを指しています',
  'The profile {profileId} and the token in it belong to different accounts.':
    'プロファイル {profileId} とその中のトークンは別々のアカウントのものです。',
  'The provider answered a read that Codex made with the new sign-in':
    'Codexが新しいサインインで行った読み取りにプロバイダーが応答しました',
  'The provider answered a read with the new access token':
    '新しいアクセストークンでの読み取りにプロバイダーが応答しました',
  'The provider answered the gateway with the new sign-in':
    'プロバイダーが新しいサインインでゲートウェイに答えました',
  'The provider refused a call because the workspace is deactivated. The sign-in of {account} is not what is wrong with it: another workspace has to be chosen.':
    'ワークスペースが停止されているため、プロバイダーが呼び出しを拒否しました。{account} のサインイン自体の問題ではありません。別のワークスペースを選ぶ必要があります。',
  'The provider refused the new sign-in at its first use. Signing in again will not help: wait, or look at the details.':
    'プロバイダーが新しいサインインを最初の使用で拒否しました。サインインし直しても解決しません。待つか、詳細を見てください。',
  'The provider refuses good sign-ins': 'プロバイダーが正しいサインインを拒否しています',
  'The provider refuses this network': 'プロバイダーがこのネットワークを拒否しています',
  'The reading failed ({codes})': '読み取りに失敗しました ({codes})',
  'The renewal of {account} took longer than OpenClaw waits. That hides the true reason: it may be a slow network, or a refused sign-in.':
    '{account} の更新が OpenClaw の待ち時間を超えました。本当の原因は隠れています。遅いネットワークか、拒否されたサインインかもしれません。',
  'The repair did not help.': '修復は効果がありませんでした。',
  'The route cannot use its sign-in': 'ルートがサインインを使えません',
  'The running gateway': '動作中のゲートウェイ',
  'The running gateway reports the new sign-in': '動作中のゲートウェイが新しいサインインを示します',
  'The running gateway was told': '動作中のゲートウェイに伝えました',
  'The running gateway wrote its old sign-in back over the new one. This version of OpenClaw does that at each turn until the gateway is restarted: restart it, then sign in again.':
    '動作中のゲートウェイが古いサインインを新しいものに上書きしました。この OpenClaw のバージョンはゲートウェイが再起動するまで呼び出しのたびにそうします。再起動してからサインインし直してください。',
  'The same refresh token stands here for {holder}': '{holder} の同じリフレッシュトークンがここにあります',
  'The same sign-in stands here ({row})': '同じサインインがここにあります ({row})',
  'The script that lets bash, zsh, fish or powershell complete commands and names.':
    'bash、zsh、fish、powershell でコマンドと名前を補完するスクリプト。',
  'The secret of {profile} stands with "{provider}"': '{profile} のシークレットは「{provider}」にあります',
  'The service': 'サービス',
  'The service cannot be given this command.': 'サービスにこのコマンドを渡せません。',
  'The service has neither a hook nor a webhook.': 'サービスにはフックも Webhook もありません。',
  'The service is at work: last sign of life {moment}.': 'サービスは動いています。最後の印: {moment}。',
  'The service is installed, and has left no sign of life yet.':
    'サービスは入っていますが、まだ動いている印がありません。',
  'The service is not installed.': 'サービスは入っていません。',
  'The service is silent: no sign of life since {moment}.':
    'サービスが沈黙しています。{moment} から印がありません。',
  'The service manager of the system did not take it.': 'システムのサービス管理が受け付けませんでした。',
  'The service that was installed to watch over these sign-ins leaves no sign of life. Until it runs again nobody is told by hook or webhook.':
    'これらのサインインを見守るために入れたサービスに、動いている印がありません。再び動くまで、フックや Webhook では誰にも知らされません。',
  'The setting {setting} is of an older OpenClaw': '設定 {setting}は古い OpenClaw のものです',
  'The setting {setting} refers to "{provider}"': '設定 {setting}が「{provider}」を参照しています',
  'The shared store holds no sign-in': '共有ストアにサインインがありません',
  'The shared store holds sign-ins, but nothing tells OpenClaw to look there any more. Agent {agent} reads another store, which has none.':
    '共有ストアにサインインがありますが、OpenClaw にそこを見るよう示すものがありません。エージェント {agent}が読む別のストアにはありません。',
  'The sign-in page said no.': 'サインインページが拒否しました。',
  'The sign-in server did not answer.': 'サインインサーバーが応答しませんでした。',
  'The sign-in server offers no sign-in by code here.':
    'サインインサーバーはここでコードによるサインインを提供していません。',
  'The sign-in server refused the region or proxy of the gateway, not {account}. Signing in again will not help.':
    'サインインサーバーが拒否したのはゲートウェイの地域またはプロキシであり、{account} ではありません。サインインし直しても解決しません。',
  'The sign-in server refused this network or region.':
    'サインインサーバーがこのネットワークまたは地域を拒否しました。',
  'The sign-in server refused this sign-in.': 'サインインサーバーがこのサインインを拒否しました。',
  'The sign-in server sent an incomplete answer.': 'サインインサーバーの応答が不完全でした。',
  'The sign-in was cancelled.': 'サインインはキャンセルされました。',
  'The sign-in was not allowed': 'サインインは許可されませんでした',
  'The sign-in {profile} exists and is passed over': 'サインイン {profile}がありますが、使われません',
  'The sign-ins of agent {agents} still lie in the files of an older OpenClaw, and OpenClaw {version} reads its database alone.':
    'エージェント {agents} のサインインはまだ古い OpenClaw のファイルにあり、OpenClaw {version}は自身のデータベースしか読みません。',
  'The store changed meanwhile.': 'その間にストアが変わりました。',
  'The store holds another sign-in of {account} than the running gateway, which took its copy before. A call may use that copy, and some versions write it back over the store.':
    'ストアの {account} のサインインは、動作中のゲートウェイが以前に取ったコピーと異なります。呼び出しでそのコピーが使われることがあり、ストアに書き戻すバージョンもあります。',
  'The store holds the end {moment}': 'ストアにある期限: {moment}',
  'The store of agent {agents} could not be read, so nothing can be said about its sign-ins.':
    'エージェント {agents} のストアを読み取れなかったため、サインインについて何も判断できません。',
  'The store of agent {agents} has schema {schemaVersion}, which this Clawlamp does not know. It reads and writes nothing there.':
    'エージェント {agents} のストアのスキーマは {schemaVersion} で、この Clawlampは知りません。そこでは何も読み書きしません。',
  'The store that is read holds no sign-in': '読まれているストアにサインインがありません',
  'The system does not run it now.': 'システムは今それを動かしていません。',
  'The system keyring ({program}) gives no answer, so the key of the backups is kept in a file that only you can read.':
    'システムのキーリング({program})が応答しないため、バックアップの鍵は自分だけが読めるファイルに保存されます。',
  'The system keyring gives no answer: the backup key is a private file':
    'システムのキーリングが応答しません。バックアップの鍵は非公開ファイルです',
  'The system keyring has not been needed yet': 'システムのキーリングはまだ必要になっていません',
  'The system keyring is locked': 'システムのキーリングがロックされています',
  'The system keyring is locked, so the key of this backup is kept in a file that only you can read.':
    'システムのキーリングがロックされているため、このバックアップの鍵は自分だけが読めるファイルに保存されます。',
  'The system keyring is locked.': 'システムのキーリングはロックされています。',
  'The system keyring is locked: the backup key is a private file':
    'システムのキーリングがロック中: バックアップの鍵は非公開ファイルです',
  'The time is earlier than at the last reading, so either now or then no date could be trusted.':
    '時刻が前回の読み取りより前なので、今か当時の日付は信頼できません。',
  'The time is more than half a year later than at the last reading. Until something confirms it, no date here can be trusted.':
    '時刻が前回の読み取りより半年以上後です。確認できるまで、ここの日付は信頼できません。',
  'The timeline could not be written.': '履歴を書き込めませんでした。',
  'The timeline file cannot be read.': '履歴のファイルを読み取れません。',
  'The timeline file is damaged, so what happened before is not shown.':
    '履歴のファイルが壊れているため、以前のことは表示されません。',
  'The timeline was damaged and begins anew; the old file is {file}':
    'タイムラインが壊れていたため新しく始めます。古いファイルは {file} です',
  'The token of the gateway ends soon': 'ゲートウェイのトークンはまもなく切れます',
  'The token of the gateway has ended': 'ゲートウェイのトークンは終了しました',
  'The token of {account} ends soon, and there is nothing to renew it with.':
    '{account}のトークンはまもなく切れ、更新する手段がありません。',
  'The token of {account} has ended, and there is nothing to renew it with.':
    '{account} のトークンは切れており、更新する手段がありません。',
  'The token of {account} has ended, and this OpenClaw does not renew it.':
    '{account} のトークンは切れており、この OpenClawは更新しません。',
  'The token of {account} lasts hours by its nature, and this OpenClaw does not renew it.':
    '{account} のトークンは本来数時間のもので、この OpenClawは更新しません。',
  'The token of {account} was made with an end date, and nothing renews it.':
    '{account} のトークンには期限があり、更新するものがありません。',
  'The token was forgotten.': 'トークンは忘れられました。',
  'The token was kept.': 'トークンを保存しました。',
  'The tokens cannot be read': 'トークンを読み取れません',
  'The tokens of {account} are sealed in a way that this OpenClaw does not open.':
    '{account} のトークンは、この OpenClawが開けない方法で封印されています。',
  "The tokens of {account} are sealed with a key in the system keychain. Clawlamp does not open other programs' items, so it cannot tell whether they can be read.":
    '{account} のトークンはシステムのキーチェーンの鍵で封印されています。Clawlampはほかのプログラムの項目を開かないため、読み取れるか判断できません。',
  'The turn failed.': '呼び出しは失敗しました。',
  'The turn failed. The log of OpenClaw says why.':
    '呼び出しは失敗しました。理由は OpenClaw のログにあります。',
  'The variable takes the place of every stored login, and Codex stops at this one: it is neither a personal access token nor an agent identity.':
    'この変数は保存済みのログインすべてに優先しますが、Codexはこれで止まります。個人アクセストークンでもエージェント ID でもありません。',
  'The watching service is silent': '見守りサービスが沈黙しています',
  'The way to this gateway is not encrypted, so it is asked only when you ask.':
    'このゲートウェイへの経路は暗号化されていないため、求められたときだけ問い合わせます。',
  'The way to this gateway is not encrypted: whoever is on it reads the token.':
    'このゲートウェイへの経路は暗号化されていません。経路上にいる人はトークンを読めます。',
  'The way to {name} is not encrypted: whoever is on it reads the token. Ask it all the same? [y/N] ':
    '{name} への経路は暗号化されていません。経路上にいる人はトークンを読めます。それでも問い合わせますか？ [y/N] ',
  'The webhook answered with HTTP {status}.': 'Webhookが HTTP {status} を返しました。',
  'The webhook could not be reached.': 'Webhook に接続できませんでした。',
  'The {what} variable {name} has another value for {gateway} than in this shell':
    '{what} の変数 {name}は {gateway} とこのシェルで値が異なります',
  'The {what} variable {name} is set for {gateway} and not in this shell':
    '{what} の変数 {name}は {gateway} に設定され、このシェルにはありません',
  'The {what} variable {name} is set in this shell and not for {gateway}':
    '{what} の変数 {name}はこのシェルに設定され、{gateway} にはありません',
  'Then the clock showed this time': 'その後、時計はこの時刻を示しました',
  'Then the lamp is there before anything fails. The settings change it at any time.':
    '問題が起きる前からランプが表示されます。設定からいつでも変更できます。',
  'There is a file of that name.': 'その名前のファイルがあります。',
  'There is more than Clawlamp looks at. What was left out may say something else.':
    'Clawlampが確認する量を超えています。確認していない部分は別のことを示しているかもしれません。',
  'There is no change to undo.': '元に戻す変更がありません。',
  'There is no space left on the disk.': 'ディスクに空き容量がありません。',
  'There was nobody to ask.': '尋ねる相手がいませんでした。',
  'These homes hold copies of one sign-in. Its refresh token works once, so whichever Codex renews first signs the others out.':
    'これらのフォルダーは 1 つのサインインのコピーを持っています。リフレッシュトークンは 1 回しか使えないため、最初に更新した Codexがほかをサインアウトさせます。',
  'This Clawlamp is only here for the moment, so no service can rely on it.':
    'この Clawlampは一時的なものなので、サービスはこれに頼れません。',
  'This Codex is started by a script, which is not run from here.':
    'この Codexはスクリプトで起動されます。ここからは実行しません。',
  'This OpenClaw is older than its settings': 'この OpenClawは設定より古いバージョンです',
  'This OpenClaw is older than its store': 'この OpenClawはストアより古いバージョンです',
  'This OpenClaw is older than its store or its settings.':
    'この OpenClawはストアまたは設定より古いバージョンです。',
  'This OpenClaw needs a newer Node.': 'この OpenClaw にはより新しい Nodeが必要です。',
  'This OpenClaw offers no safe way to write its store.':
    'この OpenClaw にはストアを安全に書き込む方法がありません。',
  'This belongs to another account, or others may change it.':
    'これは別のアカウントのものか、他の人が変更できます。',
  'This belongs to {user}': 'これは {user} のものです',
  'This desktop has no tray, so this window stands in. On GNOME, the AppIndicator extension adds one.':
    'このデスクトップにはトレイがないため、このウィンドウが代わりです。GNOME では AppIndicator 拡張機能で追加できます。',
  'This entry cannot be read': 'この項目は読み取れません',
  'This entry holds no secret that OpenClaw reads': 'この項目には OpenClawが読むシークレットがありません',
  'This is a drill: everything here is made up, and nothing of yours is read or changed.':
    'これは訓練です。ここにあるものはすべて架空で、あなたのものは読み取りも変更もしません。',
  'This is all of it: no secret, no address, no home folder. It is checked for them each time it is made.':
    'これがすべてです。秘密、アドレス、ホームフォルダーは含みません。作成のたびに確認されます。',
  'This is done:': '次のことを行います:',
  'This is not the answer Clawlamp waits for': 'Clawlampが待っている応答ではありません',
  'This machine does not trust the certificate it was shown.':
    'このマシンは示された証明書を信頼していません。',
  'This release looks at the forced settings only when a call is made.':
    'このリリースは、呼び出しのときにだけ強制設定を見ます。',
  'This shell reads another one': 'このシェルは別のものを読みます',
  'This sign-in belongs to another program, which renews it itself.':
    'このサインインは、自分で更新する別のプログラムのものです。',
  'This sign-in ends soon': 'このサインインはまもなく切れます',
  'This sign-in has ended': 'このサインインは切れました',
  'This sign-in uses port {taken}, since port {port} is held by {holder}.':
    'ポート {port}は {holder}が使用しているため、このサインインはポート {taken} を使います。',
  'This sign-in was rejected': 'このサインインは拒否されました',
  'This sign-in was rejected once': 'このサインインは一度拒否されました',
  'This store comes from another machine': 'このストアは別のマシンのものです',
  'This store is newer than Clawlamp': 'このストアは Clawlamp より新しいものです',
  'This store is newer than Clawlamp knows.': 'このストアは Clawlampが知るものより新しいです。',
  'This store may not be written.': 'このストアには書き込めません。',
  'This store was made at another path': 'このストアは別のパスで作られました',
  'This token ends soon': 'このトークンはまもなく切れます',
  'This would be done:': '次のことを行うことになります:',
  Timeline: 'タイムライン',
  'Timeline of {title}': '{title} のタイムライン',
  To: '終了',
  'To see how it looks: {command}': '表示例を見る: {command}',
  'Token ended {moment}': 'トークンは{moment}に切れました',
  'Token ends {moment}': 'トークンは{moment}に切れます',
  'Token file that no profile refers to': 'プロファイルに参照されないトークンファイル',
  'Token of the gateway at {name} (kept sealed, for this address alone; nothing for none): ':
    '{name} のゲートウェイのトークン（封印して保管し、このアドレスだけに使います。なければ空）: ',
  'Tokens leave this program only into their owner’s own store and to the server that issued them.':
    'トークンがこのプログラムから出るのは、所有者のストアと発行元のサーバーに対してだけです。',
  'Tokens of {profileId}': '{profileId} のトークン',
  'Tokens of {profileId} for {who}': '{who} の {profileId} のトークン',
  'Tokens stand in a file that is open to others or linked from elsewhere.':
    'トークンが、他の人に開かれた、または別の場所からリンクされたファイルにあります。',
  Trust: '信頼',
  'Try again. If it repeats, report it with the details.':
    'もう一度お試しください。繰り返す場合は詳細を添えて報告してください。',
  'Try one real turn': '実際の呼び出しを 1 回試す',
  'Two fresh sign-ins in different places were refused within minutes. That looks like the provider. Signing in again now would not help.':
    '別々の場所の新しいサインイン 2 件が数分以内に拒否されました。プロバイダー側の問題のようです。今サインインし直しても解決しません。',
  Undo: '元に戻す',
  'Undo "{title}" of {moment}? [y/N]': '{moment} の「{title}」を元に戻しますか? [y/N]',
  'Undo puts back exactly what was there, for 30 days, unless something newer stands there by then.':
    '元に戻すと、30 日間は以前の状態に正確に戻ります。ただし、その時点でより新しいものがなければです。',
  'Undo puts the file back byte for byte, for 30 days; if more was changed by then, only this setting.':
    '元に戻すと、30 日間はファイルがバイト単位で戻ります。その後ほかの変更があれば、この設定だけが戻ります。',
  'Undo {title}': '{title} を元に戻す',
  'Undo: {command} (until {moment})': '元に戻す: {command} ({moment}まで)',
  'Undoing: {title}…': '元に戻しています: {title}…',
  'Undone: {title}.': '元に戻しました: {title}。',
  'Unlock it or start one. Clawlamp works without it.':
    'ロックを解除するか起動してください。なくても Clawlampは動作します。',
  'Unlock it, then read again. Sign-ins are read without it: it only keeps the key of the backups, which is a private file meanwhile.':
    'ロックを解除してから再読み込みしてください。サインインの読み取りには不要です。保存しているのはバックアップの鍵だけで、その間は非公開ファイルになります。',
  'Unlock it, then try again.': 'ロックを解除してから、もう一度試してください。',
  'Unmute notices': '通知を再開',
  'Unset CODEX_ACCESS_TOKEN': 'CODEX_ACCESS_TOKEN を解除',
  'Unset CODEX_ACCESS_TOKEN to use the stored login': 'CODEX_ACCESS_TOKEN を解除し、保存済みのログインを使う',
  'Update Clawlamp': 'Clawlamp を更新',
  'Update OpenClaw, or let it run this model without the codex runtime':
    'OpenClaw を更新するか、このモデルを codex ランタイムなしで動かす',
  'Usage: clawlamp COMMAND [options]': '使い方: clawlamp コマンド [オプション]',
  'Usage: {line}': '使い方: {line}',
  'Use a code instead': '代わりにコードを使う',
  'Use it': '使用',
  'Use one configuration for both': '両方で 1 つの設定を使う',
  'Use the new account? [y/N]': '新しいアカウントを使いますか? [y/N]',
  'Use the newer sign-in': '新しい方のサインインを使う',
  'Used ahead of now: {account}': '現在より先の時刻に使用: {account}',
  'Used instead: {profile}': '代わりに使われているもの: {profile}',
  'Used instead: {profile} for {model}': '代わりに使われたもの: {model} に {profile}',
  'Used with success since': 'その後、正常に使用済み',
  'Version changed from {from} to {to}': 'バージョンが {from} から {to} に変わりました',
  'Wait a moment': '少し待つ',
  'Wait a moment, then try again.': '少し待ってから、もう一度お試しください。',
  'Wait an hour, then look again': '1 時間待ってからもう一度見る',
  'Wait for the end of the pause': '停止の終わりを待つ',
  'Wait for the next call': '次の呼び出しを待つ',
  'Wait for the next reading': '次の読み取りを待つ',
  'Wait for {name}, or end it': '{name} を待つか、終了する',
  'Wait, or find the program behind it': '待つか、原因のプログラムを探す',
  'Warn before a sign-in ends': 'サインインの期限切れ前に警告',
  Watched: '見守っているもの',
  'Way of signing in: {mode}': 'サインイン方法: {mode}',
  'Webhook (https address)': 'Webhook（https アドレス）',
  'Webhook: {host}': 'Webhook: {host}',
  'What Clawlamp kept of this change does not open with its key.':
    'Clawlampがこの変更について保存した内容は、その鍵では開きません。',
  'What Clawlamp sees and has done, redacted and checked, in one file for a report.':
    'Clawlamp が見たことと行ったことを、伏せ字にして確かめ、報告用の 1 ファイルに。',
  'What Clawlamp touches': 'Clawlampが触れるもの',
  'What OpenClaw {version} would do to the store before it answers is not known, so it was not asked.':
    'OpenClaw {version}が答える前にストアに何をするか分からないため、尋ねませんでした。',
  'What a sign-in or a repair would change there. Changes nothing.':
    'サインインや修復がそこで何を変えるか。何も変更しません。',
  'What every sign-in is worth right now. Passive: reads files, runs nothing.':
    'すべてのサインインの今の状態。受け身: ファイルを読むだけで、何も実行しません。',
  [`What happened to every sign-in, or to one, newest first. The lamp and watch write it down while they run, login its own
outcome; status and explain only read. It holds no token, and nothing older than 90 days.
--meant says that sign-ins that are gone, a route billed by a key, and another workspace were meant: they stop being
told.

  * done by Clawlamp
`]:
    `すべてのサインイン、または 1 つに起きたことを新しい順に示します。ランプと watch は動作中に、login は自身の結果を記録します。
status と explain は読むだけです。トークンはなく、90 日より古いものもありません。
--meant は、消えたサインイン、キーで支払うルート、別のワークスペースが意図したものだと伝え、以後は知らせません。

  * Clawlamp が行ったもの
`,
  'What happened: sign-ins, renewals, refusals, pauses, losses. Newest first.':
    '起きたこと: サインイン、更新、拒否、停止、消失。新しい順。',
  'What helps: {command}': '対処の確認: {command}',
  'What is wrong': '問題点',
  'What signing in again, and every repair that touches this sign-in, would change: which entries of which store, what stands\nthere and what will, through whose code, what may go wrong, and how to take it back. Reads only, and changes nothing.\n':
    'もう一度サインインした場合と、このサインインに触れる各修復が何を変えるか: どのストアのどの項目か、今あるものと後のもの、誰のコードで、\n何が失敗しうるか、どう元に戻すか。読むだけで、何も変更しません。\n',
  'What stands in the place of its definition is not yours alone: {path}':
    '定義の場所にあるものは、あなただけのものではありません: {path}',
  'What stood there before stands there again': '以前あったものが元どおりになりました',
  'What stood there before was not kept for undo.': '以前の内容は元に戻すために保存されていません。',
  'What the bundle holds': 'データの内容',
  'What waits at the port of the gateway is no gateway of this account, so it was not asked.':
    'ゲートウェイのポートで待っているのはこのアカウントのゲートウェイではないため、問い合わせませんでした。',
  'What works in the terminal may fail in the gateway, or the other way round, because they do not see the same folders and variables.':
    'ターミナルで動くものがゲートウェイで失敗したり、その逆になることがあります。見えるフォルダーと変数が異なるためです。',
  'What would be removed is what should stay: two paths lead to one file.':
    '削除する対象が、残すべきものと同じです。2 つのパスが 1 つのファイルを指しています。',
  'Where else to look: {command}': 'ほかの場所を調べるには: {command}',
  "Where to look (the programs' own variables and defaults otherwise)":
    '探す場所 (なければ各プログラムの変数と既定値)',
  'Whether the identity is still accepted is known to the server only.':
    'IDがまだ受け付けられるかはサーバーだけが知っています。',
  'Which of its agents use it is not told.': 'どのエージェントが使うかは伝えられていません。',
  'Which sign-in? These can be explained:': 'どのサインインですか。次のものを説明できます。',
  'Whoever types the code is stored: another account than {account} would stand beside it.':
    'コードを入力した人が保存されます。{account} と違うアカウントは並んで置かれます。',
  'Whose key it is and whether it still works shows only with a call.':
    '誰のキーか、まだ有効かは、呼び出すまで分かりません。',
  Why: '理由',
  'Why one sign-in is in its state, with evidence and the next step.':
    '1 つのサインインがその状態にある理由、根拠、次の手順。',
  'With this way of signing in Codex would use the token at its server to answer, so it was not asked.':
    'このサインイン方法では、Codexは答えるためにサーバーでトークンを使うので、尋ねませんでした。',
  'Without the configuration of OpenClaw, nobody can tell which sign-in its routes use.':
    'OpenClaw の設定がなければ、ルートがどのサインインを使うか誰にも分かりません。',
  'Without the lamp this does: {command}': 'ランプなしでは次を使います: {command}',
  'Work on it as that account, or close it to others. Nothing was changed.':
    'そのアカウントで作業するか、他の人に対して閉じてください。何も変更されていません。',
  Works: '使えます',
  'Works again': '再び使えます',
  'Works. {risk}': '動作しています。{risk}',
  [`Writes what status, history and undo show into a new file that only you can read: no token, addresses shortened, your home
folder as "~". Before it is written, every secret that was read is looked for in it, whole and in part, in clear, backwards,
escaped and encoded; if one is found, nothing is written. --preview prints exactly what the file would hold.
`]:
    `status、history、undo が示すものを、あなただけが読める新しいファイルに書きます。トークンはなく、アドレスは短縮され、ホームフォルダーは
"~" になります。書く前に、読んだすべての秘密を、全体でも一部でも、平文、逆順、エスケープ、符号化した形で探し、1 つでも見つかれば
何も書きません。--preview はファイルに入る内容をそのまま表示します。
`,
  'Written by {writer}': '{writer}が書き込みました',
  'Written by: {writer}.': '書き込んだもの: {writer}。',
  'Written: {bytes, number} bytes. Read it before you send it.':
    '{bytes, number} バイトを書きました。送る前に読んでください。',
  'You can close this tab. Clawlamp shows what happens next.':
    'このタブは閉じてかまいません。続きは Clawlamp に表示されます。',
  'You may not read it.': '読み取る権限がありません。',
  'a call took too long': '呼び出しに時間がかかりすぎました',
  'a call was refused': '呼び出しが拒否されました',
  'a call was refused for good': '呼び出しが完全に拒否されました',
  'a command': 'コマンド',
  'a file name': 'ファイル名',
  'a fresh one, which nobody else holds': 'ほかの誰も持たない新しいもの',
  'a fresh sign-in is refused with token_expired while the probe says ok':
    '新しいサインインが token_expired で拒否されるのに、プローブは ok と言います',
  'a fresh sign-in is still refused with token_expired, although a fix was announced in it':
    '修正が告知されたのに、新しいサインインがまだ token_expired で拒否されます',
  'a gateway is running, and Clawlamp writes this store only while none is':
    'ゲートウェイが動作中です。Clawlampがこのストアに書くのは、動作していないときだけです',
  'a real turn': '実際の呼び出し',
  'a sign-in': 'サインイン',
  'a sign-in that no longer works': '使えなくなったサインイン',
  'a start of {version} would migrate the store; copy the folder and start it yourself':
    '{version} を起動するとストアが移行されます。フォルダーをコピーし、ご自身で起動してください',
  'a time like {example}': '{example} のような時刻',
  'a token file': 'トークンファイル',
  'after a sign-in or a repair, and when you ask OpenClaw for its own word':
    'サインインや修復の後と、OpenClaw 自身に尋ねるとき',
  'agent {agent}': 'エージェント {agent}',
  'agent {agent} of OpenClaw {install}': 'OpenClaw {install} のエージェント {agent}',
  'agent {agent} uses another sign-in': 'エージェント {agent}は別のサインインを使用しています',
  'an API key': 'API キー',
  'an account without a name': '名前のないアカウント',
  'an https address': 'https のアドレス',
  'an https address, or an http one on this machine': 'https のアドレス、またはこのマシンの http のアドレス',
  'an older login, which Codex does not look at': 'Codexが見ない古いログイン',
  'another account signed in since, or someone signed out':
    'その後別のアカウントがサインインしたか、誰かがサインアウトしました',
  'another credential': '別の認証情報',
  'another program': '別のプログラム',
  'at each start, to look for a newer Clawlamp': '起動のたびに、新しい Clawlamp を探すため',
  'by Clawlamp: its journal, sealed backups, timeline and settings':
    'Clawlamp: ジャーナル、封印されたバックアップ、タイムライン、設定',
  'by Codex itself': 'Codex 自身',
  'by the gateway itself': 'ゲートウェイ自身によるもの',
  'by {by}, {when}': '{by}({when})',
  'calls with a good sign-in end in "400 (no body)" or in a refresh time-out':
    '正しいサインインでの呼び出しが「400 (no body)」または更新の時間切れで終わります',
  'can be undone': '元に戻せます',
  codes: 'コード',
  done: '完了',
  'done by Clawlamp': 'Clawlampが行ったもの',
  ended: '終了済み',
  'ending {expiresAt}': '{expiresAt} に切れるもの',
  failed: '失敗',
  'fresh ones, which nobody else holds': 'ほかの誰も持たない新しいもの',
  'gateway.mode is remote': 'gateway.modeは remote です',
  'gateway.mode is remote, the address names {host}': 'gateway.modeは remote で、アドレスは {host} です',
  'history: say that the changes still open were meant.':
    'history: まだ開いている変更は意図したものだと伝えます。',
  'holds another sign-in than the store': 'ストアとは別のサインインを持っています',
  'holds what is stored': '保存されたものを持っています',
  'home folder': 'ホームフォルダー',
  'in a form that OpenClaw does not take': 'OpenClawが受け付けない形',
  'in clear text': '平文',
  'in less than a minute': '1 分以内',
  'in {place}': '場所: {place}',
  'it asks a question that only its own page can answer': 'そのページだけが答えられる質問をしています',
  'it asks for a scope that the sign-in server refuses (invalid_scope)':
    'サインインサーバーが拒むスコープを求めます(invalid_scope)',
  'it belongs to another sign-in, or is cut off': '別のサインインのものか、途中で切れています',
  'it comes first in the configured order': '設定された順序で先頭だから',
  'it comes first in the stored order': '保存された順序で先頭だから',
  'it comes from another sign-in server': '別のサインインサーバーからのものです',
  'it could not restart its gateway; a gateway that you started by hand is yours to restart':
    'ゲートウェイを再起動できませんでした。手動で起動したゲートウェイはご自身で再起動してください',
  'it could not start its gateway, which may not be set up as a service':
    'ゲートウェイを起動できませんでした。サービスとして設定されていない可能性があります',
  'it holds no code, or more than one': 'コードがないか、複数あります',
  'it is another page of this machine': 'このマシンの別のページです',
  'it is longer than any answer': '応答としては長すぎます',
  'it is next in turn among the stored sign-ins': '保存されたサインインの中で次の順番だから',
  'it is no address of this machine': 'このマシンのアドレスではありません',
  'it is the address of another program or machine': '別のプログラムまたはマシンのアドレスです',
  'it is the only one this route can use': 'このルートで使えるのはそれだけです',
  'it named a sign-in page that is not the provider’s own':
    'プロバイダー自身のものではないサインインページを示しました',
  'it refreshes a sign-in that is still good, and a fresh one is then refused with token_expired':
    'まだ有効なサインインを更新し、その後新しいものが token_expired で拒否されます',
  'it runs on another machine': '別のマシンで動作しています',
  'it showed a code that is none': 'コードではないものを示しました',
  'it takes no finished sign-in, it would only start a second one of its own':
    '完了したサインインを受け取れず、自分でもう一つ始めるだけです',
  'it took it into use itself': '自身で使い始めました',
  'it was restarted and does not listen yet': '再起動しましたが、まだ待ち受けていません',
  'it was revoked': '失効されました',
  'it was started and does not listen yet': '起動しましたが、まだ応答していません',
  'its configuration cannot be loaded': '設定を読み込めません',
  'its own copy of the tokens': '固有のトークンのコピー',
  'its owner': '所有者',
  'its refresh token was already used by another copy of this sign-in':
    'リフレッシュトークンはこのサインインの別のコピーがすでに使いました',
  'just now': 'たった今',
  'locked out': '一時停止中',
  'locked out until {until}Z': '{until}Zまで一時停止中',
  'lockout cleared': '一時停止を解除',
  'logged in': 'ログイン済み',
  'logged in using Amazon Bedrock': 'Amazon Bedrock でログイン済み',
  'logged in using ChatGPT': 'ChatGPT でログイン済み',
  'login: accept another account than before, or try although it is held back; repair, undo: change without asking.':
    'login: 以前と違うアカウントを受け入れる、または保留中でも試します。repair、undo: 尋ねずに変更します。',
  'login: by a code on any device.': 'login: 任意の端末でコードを使います。',
  'login: prove it with one real, billed turn of an agent, one word long.':
    'login: エージェントの実際の (課金される) 1 語の応答で確かめます。',
  'models status is {view}': 'models statusは {view}',
  'no OpenClaw is found for {where}': '{where} の OpenClawが見つかりません',
  'no OpenClaw was found to ask': '尋ねる OpenClawが見つかりませんでした',
  'no answer is waited for': '応答を待っていません',
  'no gateway runs here; it takes the new sign-in when it starts':
    'ここではゲートウェイが動作していません。起動時に新しいサインインを取ります',
  'nobody, while no Codex is found': 'Codexが見つからない間は誰も',
  'nobody, while no OpenClaw is found': 'OpenClawが見つからない間は誰も',
  'none of its own: the configuration decides': '独自の順序なし: 設定が決めます',
  'none: it inherits the sign-in of {agent}': 'なし: {agent} のサインインを継承',
  'not done': '未実施',
  'not listed': '一覧にありません',
  'not logged in': 'ログインしていません',
  'not needed': '不要',
  'not stored': '未保存',
  'not usable': '使用不可',
  nothing: 'なし',
  'nothing answers for the model {name}': 'モデル {name} に応答するものがありません',
  'nothing more': 'ほかに何もなし',
  'nothing of the order is stored': '順序のものが何も保存されていない',
  'nothing stands at {folder} any more': '{folder} にはもう何もありません',
  'nothing to put right': '直すものはありません',
  'of another kind than the order expects': '順序が期待する種類と異なる',
  'of no calendar': 'どの暦にもない',
  'on another host': '別のホスト',
  'on {host}': '{host}',
  'once after a sign-in, to prove the new one': 'サインイン後に 1 回、新しいものを証明するため',
  'once an hour, when you read again, and when you sign in there':
    '1 時間に 1 回、もう一度読むとき、そこでサインインするとき',
  'one id': 'ID 1 つ',
  'one of {words}': '次のどれか: {words}',
  'only API keys are allowed': 'API キーだけが許可されています',
  'only ChatGPT sign-ins are allowed': 'ChatGPT のサインインだけが許可されています',
  'only other workspaces are allowed': 'ほかのワークスペースだけが許可されています',
  'perhaps half of a change': '変更の途中かもしれない状態',
  'port {port} is held by {holder}': 'ポート {port} を {holder}が使用しています',
  'process {pid}': 'プロセス {pid}',
  'put first in the order': '順序の先頭に置きました',
  recorded: '記録あり',
  running: '進行中',
  'runs {command}': '実行: {command}',
  'selected as last good': '直近の有効なものに選びました',
  'settings folder (XDG_CONFIG_HOME)': '設定フォルダー(XDG_CONFIG_HOME)',
  'something that was not understood': '理解できないもの',
  'takes away {path}': '削除: {path}',
  'the Claude CLI is no longer signed in': 'Claude CLIはもうサインインしていません',
  'the Codex CLI': 'Codex CLI',
  'the Codex app-server does not find a profile that exists':
    'Codex のアプリサーバーが存在するプロファイルを見つけません',
  'the Codex home {install}': 'Codex フォルダー {install}',
  'the MiniMax CLI': 'MiniMax CLI',
  'the code that began it': 'それを始めたコード',
  'the configuration names it': '設定が指定しているから',
  'the file that holds its tokens is damaged': 'トークンを収めたファイルが壊れています',
  'the file that holds its tokens is missing': 'トークンを収めたファイルがありません',
  'the full path of a program': 'プログラムの完全なパス',
  'the gateway': 'ゲートウェイ',
  'the gateway on this machine': 'このマシンのゲートウェイ',
  'the gateway runs on another machine': 'ゲートウェイは別のマシンで動作しています',
  'the gateway sees to that itself': 'ゲートウェイ自身が行います',
  'the gateway still tells the old end': 'ゲートウェイはまだ古い期限を伝えています',
  'the key does not fit its tokens': '鍵がトークンに合いません',
  'the key to its tokens is missing': 'トークンの鍵がありません',
  'the keyring could not be opened': 'キーリングを開けませんでした',
  'the limit of the subscription is reached': 'サブスクリプションの上限に達しました',
  'the login file of Codex does not hold the new sign-in':
    'Codex のログインファイルに新しいサインインがありません',
  'the model names it': 'モデルが指定しているから',
  'the model {name} does not go with its runtime or sign-in':
    'モデル {name}がランタイムまたはサインインに合いません',
  'the name of a sign-in': 'サインインの名前',
  'the pause of {who} ended': '{who} の一時停止が終わりました',
  'the present one': '現在のもの',
  'the present ones': '現在のもの',
  'the provider answers its access token with 401': 'プロバイダーがアクセストークンに 401 を返します',
  'the provider answers its account with 403': 'プロバイダーがアカウントに 403 を返します',
  'the provider did not understand a call': 'プロバイダーが呼び出しを理解しませんでした',
  'the provider is overloaded': 'プロバイダーが過負荷です',
  'the provider refused it for good': 'プロバイダーが完全に拒否しました',
  'the provider reported a billing problem': 'プロバイダーが課金の問題を報告しました',
  'the provider said to slow down': 'プロバイダーが速度を落とすよう求めました',
  'the running gateway': '動作中のゲートウェイ',
  'the service': 'サービス',
  'the session ended': 'セッションが終わりました',
  'the sign-in server no longer knows it': 'サインインサーバーがもう認識しません',
  'the sign-in server no longer takes its token': 'サインインサーバーがトークンを受け付けません',
  'the stored login cannot be used': '保存されたログインを使えません',
  'the whole of the new state, or the old one': '完全な新しい状態、または元の状態',
  'the {name} runtime is unavailable': '{name} ランタイムを利用できません',
  'there is no sign-in here': 'ここにはサインインがありません',
  'these fit: {names}': '当てはまるもの: {names}',
  'they take a pasted token only, and a sign-in without its refresh token ends by itself':
    '貼り付けたトークンしか受け取れず、リフレッシュトークンのないサインインはひとりでに切れます',
  'this OpenClaw': 'この OpenClaw',
  token: 'トークン',
  'tomorrow {time}': '明日 {time}',
  'too old to undo': '古すぎて元に戻せません',
  undone: '元に戻しました',
  'until {until} ({reason})': '{until} まで({reason})',
  'used by a Codex without the variable': 'この変数のない Codexが使うもの',
  'used only when the keyring holds nothing': 'キーリングに何もないときだけ使われるもの',
  'user {number}': 'ユーザー {number}',
  'user {uid}': 'ユーザー {uid}',
  waiting: '待機中',
  'watch kept alive by the system: install, status, remove, or test for a test notice.':
    'システムが動かし続ける watch: install、status、remove、テスト通知の test。',
  'when you make a repair of a setting, or undo it': '設定を修復するとき、または元に戻すとき',
  'when you sign in Codex again': 'Codex にサインインし直すとき',
  'when you sign in again': 'サインインし直すとき',
  'when you sign in again, make a repair or undo one': 'サインインし直す、修復する、または元に戻すとき',
  'with each notice, because you set it': 'あなたが設定したため、通知のたびに',
  'without a credential': '認証情報なし',
  'without a number': '番号なし',
  'writes {path}': '書き込み: {path}',
  'writes {path}, which only you may read': '書き込み (本人だけが読める): {path}',
  'yesterday {time}': '昨日 {time}',
  '{account} has ended, was refused or ends soon, and nothing uses it. It needs no one.':
    '{account}は切れた、拒否された、またはまもなく切れますが、使うものはありません。対応は不要です。',
  '{account} in OpenClaw and {codex} hold the same single-use refresh token. Whoever renews first signs the other one out.':
    'OpenClaw の {account} と {codex}は同じ使い切りのリフレッシュトークンを持っています。先に更新した方が他方をサインアウトさせます。',
  '{account} is a login of {program}, which renews it itself. Its date here is a snapshot.':
    '{account}は {program} のログインで、自分で更新します。ここの日付は一時点のものです。',
  '{account} is signed in, but not to the workspace or plan it had. Calls may fail or be counted elsewhere.':
    '{account}はサインインしていますが、以前のワークスペースやプランではありません。呼び出しが失敗したり、別の場所で計上されることがあります。',
  '{account} is well again, but OpenClaw still refuses to use it: {reason}.':
    '{account}は正常に戻りましたが、OpenClawがまだ使いません: {reason}。',
  '{account} signed in minutes before it was refused. OpenClaw {version} is reported to do this: {fault}. One more sign-in will not help.{cure}':
    '{account}は拒否される数分前にサインインしました。報告によると OpenClaw {version}はこうなります: {fault}。もう一度サインインしても解決しません。{cure}',
  '{account} was refused ({reason})': '{account}は拒否されました ({reason})',
  '{agent} falls back to it for {model}. {why}': '{agent}は {model} でこれを予備とします。{why}',
  '{agent} uses it next for {model}. {why}': '{agent}は次に{model}でこれを使います。{why}',
  '{agent} uses {account} instead.': '{agent}は代わりに {account} を使用しています。',
  '{agent}: {model} through {runtime}': '{agent}: {runtime} で {model}',
  '{agent}: {model} through {runtime}, as a fallback': '{agent}: {runtime} で {model} (予備)',
  '{command} takes {what}': '{command} に指定できるもの: {what}',
  '{consumer} can sign in again.': '{consumer}はまたサインインできます。',
  '{count, plural, =2 {Two agents share one sign-in; the next renewal signs one of them out} other {# agents share one sign-in; the next renewal signs the others out}}':
    '{count, plural, other {# 個のエージェントが 1 つのサインインを共有しており、次の更新で 1 つを除きサインアウトされます}}',
  '{count, plural, =2 {Two agents share one sign-in} other {# agents share one sign-in}}':
    '{count, plural, other {# 個のエージェントが 1 つのサインインを共有しています}}',
  '{count, plural, one {# notice waits to be sent again.} other {# notices wait to be sent again.}}':
    '{count, plural, other {# 件の通知が再送を待っています。}}',
  '{count, plural, one {# of {total} needs you} other {# of {total} need you}}':
    '{total} 件中 {count, plural, other {# 件}}の対応が必要です',
  '{count, plural, one {# older line} other {# older lines}} of the log were left out':
    'ログの古い {count} 行は確認していません',
  '{count, plural, one {1 chat asks for a sign-in that is gone} other {# chats ask for a sign-in that is gone}}':
    '{count, plural, other {# 件のチャットが消えたサインインを求めています}}',
  '{count, plural, one {1 chat of agent {agent} is bound to {names}, which no store of the agent holds. OpenClaw refuses that chat, and no other, until it gets another sign-in or that one comes back.} other {# chats of agent {agent} are bound to {names}{more}, which no store of the agent holds. OpenClaw refuses those chats, and only those, until they get another sign-in or that one comes back.}}':
    '{count, plural, other {エージェント {agent}の # 件のチャットは、どのストアにもない{names}{more}に結び付いています。別のサインインを得るか元のものが戻るまで、OpenClawはそのチャットだけを拒否します。}}',
  "{count, plural, one {1 chat of agent {agent} was bound to {names}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.} other {# chats of agent {agent} were bound to {names}{more}, which no store of the agent holds. This OpenClaw lets go of the name with the next message and uses the agent's order.}}":
    '{count, plural, other {エージェント {agent}の # 件のチャットは、どのストアにもない{names}{more}に結び付いていました。この OpenClawは次のメッセージで名前を手放し、エージェントの順序を使います。}}',
  '{count, plural, one {1 chat that a person bound to {profile}} other {# chats that a person bound to {profile}}}':
    '{count, plural, other {人が{profile}を選んだチャット # 件}}',
  '{count, plural, one {1 chat} other {# chats}}': '{count, plural, other {# 件のチャット}}',
  '{count, plural, one {A copy with one secret} other {A copy with # secrets}}':
    '{count, plural, other {シークレット # 件を含むコピー}}',
  '{count, plural, one {A sign-in disappeared} other {# sign-ins disappeared}}':
    '{count, plural, other {サインイン # 件が消えました}}',
  '{count, plural, one {It still holds one sign-in, untouched.} other {It still holds # sign-ins, untouched.}}':
    '{count, plural, other {サインイン # 件がそのまま残っています。}}',
  '{count, plural, one {Nothing is known against the sign-in in use.} other {Nothing is known against the # sign-ins in use.}}':
    '{count, plural, other {使用中のサインイン # 件に不利な情報はありません。}}',
  '{count, plural, one {One personal account is kept there, too. Clawlamp counts it and does not read it.} other {# personal accounts are kept there, too. Clawlamp counts them and does not read them.}}':
    '{count, plural, other {個人アカウント # 件もそこにあります。Clawlampは数えるだけで読みません。}}',
  '{count, plural, one {One thing to put right: {title}.} other {# things to put right, first: {title}.}}':
    '{count, plural, other {直すべき点が # 件あります。まず、{title}。}}',
  '{count, plural, one {Takes away one old copy that nothing reads, and keeps it sealed for 30 days.} other {Takes away # old copies that nothing reads, and keeps them sealed for 30 days.}}':
    '{count, plural, other {どこからも読まれない古いコピー # 件を取り除き、30 日間封印して保管します。}}',
  '{count, plural, one {The newer database still holds one sign-in, untouched.} other {The newer database still holds # sign-ins, untouched.}}':
    '{count, plural, other {新しいデータベースにサインイン # 件がそのまま残っています。}}',
  '{count, plural, one {The same sign-in also stands with {holders}, which keeps the old one.} other {The same sign-in also stands with {holders}, which keep the old one.}}':
    '{count, plural, other {同じサインインは{holders}にもあり、そこには古いものが残ります。}}',
  '{count, plural, one {The sign-in in use works.} =2 {Both sign-ins in use work.} other {All # sign-ins in use work.}}':
    '{count, plural, =1 {使用中のサインインは使えます。} other {使用中のサインイン # 件はすべて使えます。}}',
  '{count, plural, one {Works} =2 {Both sign-ins work} other {All # sign-ins work}}':
    '{count, plural, =1 {正常に動作しています} =2 {両方のサインインが正常です} other {# 件のサインインはすべて正常です}}',
  '{count, plural, one {one more} other {# more}}': '{count, plural, other {ほか # 件}}',
  '{count, plural, one {{list} was there before and is gone. Clawlamp did not remove it.} other {{list} were there before and are gone. Clawlamp did not remove them.}}':
    '{count, plural, other {{list}は以前ありましたが、なくなりました。Clawlampが取り除いたのではありません。}}',
  '{countdown} left, until {until}. Never type a code that somebody sent you.':
    '残り {countdown}({until} まで)。他人から送られたコードは決して入力しないでください。',
  '{count} left-over token files': '残されたトークンファイル {count} 件',
  '{count} more need you…': 'ほか {count} 件の対応が必要です…',
  '{count} of {total} need you: {name} first.': '{total} 件中 {count} 件に対応が必要です。まず{name}。',
  '{count} sign-ins failed within the hour. One more would hardly help: look at what they ended with first.':
    '1 時間以内に {count} 件のサインインが失敗しました。もう一度試しても解決しにくいため、まず終わり方を確認してください。',
  '{count} token files': 'トークンファイル {count} 件',
  '{date}, {time}': '{date} {time}',
  [`{entry}

It gets the token that you keep for this address, and is asked once an hour.`]: `{entry}

このアドレス用に保管しているトークンが渡され、1 時間に 1 回問い合わせます。`,
  [`{entry}

It gets the words of each notice, with accounts shortened.`]: `{entry}

通知の文面が、アカウントを省略した形で送られます。`,
  [`{entry}

It is run with your rights, with each notice on its standard input.`]: `{entry}

あなたの権限で実行され、通知が標準入力に渡されます。`,
  [`{entry}

The way there is not encrypted: whoever is on it reads the token. It is asked only when you ask.`]: `{entry}

経路は暗号化されていません。経路上にいる人はトークンを読めます。求められたときだけ問い合わせます。`,
  '{failing} The fallback {model} answers instead{whose}, and that may be on another bill.':
    '{failing} 代わりに予備の {model}{whose}が応答しており、別の請求になる可能性があります。',
  '{file} is a file with two names. OpenClaw may replace it under one of them only, and the other keeps the old sign-in.':
    '{file}は 2 つの名前を持つファイルです。OpenClawが一方の名前でしか置き換えないことがあり、その場合もう一方には古いサインインが残ります。',
  '{gateway} has the {what} {theirs}, this shell {ours}':
    '{gateway} の{what}は {theirs}、このシェルは {ours}',
  '{gateway} reads from {folder}': '{gateway}は {folder} から読みます',
  '{gateway} reads {file}': '{gateway}は {file} を読みます',
  '{gateway} runs on Node {version}, this shell has Node {version2}':
    '{gateway}は Node {version}、このシェルは Node {version2}',
  '{holderOf} keeps the old sign-in ({id}) and may have to sign in by itself.':
    '{holderOf}は古いサインイン({id})を保持し、自身でサインインが必要になるかもしれません。',
  '{holders} share one file, {file}: the new sign-in takes the place of the old one for all of them.':
    '{holders}は 1 つのファイル {file} を共有しています。新しいサインインは、そのすべてで古いものに置き換わります。',
  '{install} in {folder}': '{install}（{folder}）',
  '{install} in {folder} ({note})': '{install}（{folder}、{note}）',
  '{install}, agent {agent}': '{install}、エージェント {agent}',
  '{list} {count, plural, one {was} other {were}} removed from {owner}, as a sign-out does. If nobody did that, look at the evidence.':
    '{count, plural, other {{list}はサインアウトのように {owner} から取り除かれました。心当たりがなければ証拠を確認してください。}}',
  '{name} (process {pid})': '{name}(プロセス {pid})',
  '{name} answers: {words}': '{name} の回答: {words}',
  '{name} needs you to sign in again.': '{name} にサインインし直してください。',
  '{name} says: {theirs}.': '{name} の回答: {theirs}。',
  '{name} sign-ins last only hours': '{name} のサインインは数時間しか続きません',
  '{now}. Before: {was}': '{now}。以前: {was}',
  '{openclaw} hold copies of the sign-in of {account}. Its refresh token works once, so the first renewal breaks the others.':
    '{openclaw}は {account} のサインインのコピーを持っています。リフレッシュトークンは 1 回しか使えないため、最初の更新でほかが無効になります。',
  '{option} goes with {command}': '{option}は {command} と使います',
  '{option} goes without {other}': '{option}は {other} なしで使います',
  '{owner} renews this at the next call': '{owner}が次の呼び出しで更新します',
  '{part} of {key} for {who}': '{who} の {key} の{part}',
  '{path} belongs to {user}': '{path}は {user} のものです',
  '{path} belongs to {user}: {command}': '{path}は {user} のものです: {command}',
  '{path} is no store of that OpenClaw': '{path}はその OpenClaw のストアではありません',
  '{profile} lies here': '{profile}はここにあります',
  '{profile}: {state}': '{profile}: {state}',
  '{row} is {passedOver}': '{row}は{passedOver}',
  '{sentence} Calls of agent {agents} fail, whoever signs in.':
    '{sentence} 誰がサインインしても、エージェント {agents} の呼び出しは失敗します。',
  '{sentence} Nothing can be said about its sign-ins.': '{sentence}サインインについては何も言えません。',
  '{sentence} This OpenClaw adds it by itself when the gateway starts, other versions do not.':
    '{sentence} この OpenClawはゲートウェイの起動時に自分で追加しますが、ほかのバージョンはしません。',
  '{shown} (process {pid})': '{shown}(プロセス {pid})',
  '{split}, its own command (config set)': '{split} の専用コマンド(config set)',
  '{state, select, dead {{account} no longer works for agent {agent} and {model}.} other {{account} is paused for agent {agent} and {model}.}} {by, select, key {OpenClaw calls {model2} with an API key ({profileId}) instead, which may cost money by use.} other {OpenClaw calls {model2} with the sign-in {other} ({profileId}) instead, which may cost money by use.}}':
    '{state, select, dead {{account}は、エージェント {agent}の{model}では使えなくなりました。} other {{account}は、エージェント {agent}の{model}では一時停止中です。}}{by, select, key {OpenClawは代わりに API キー({profileId})で{model2}を呼び出しており、従量料金がかかる可能性があります。} other {OpenClawは代わりにサインイン{other}({profileId})で{model2}を呼び出しており、従量料金がかかる可能性があります。}}',
  '{status}, locked out': '{status}、一時停止中',
  '{title}. One more sign-in would not help now.': '{title}。今もう一度サインインしても解決しません。',
  '{undo} A copy of a sign-in that was renewed meanwhile is not put back: using it would sign everyone out.':
    '{undo} その間に更新されたサインインのコピーは戻しません。使うと全員がサインアウトするためです。',
  '{uses, select, key {Agent {agent} now uses an API key, billed by use} other {Agent {agent} now uses {row}, billed by use}}':
    '{uses, select, key {エージェント {agent}は今 API キーを使用(従量課金)} other {エージェント {agent}は今{row}を使用(従量課金)}}',
  '{uses, select, named {Agent {agent} now uses {row}} key {Agent {agent} now uses an API key} other {Agent {agent} now uses another credential} none {Agent {agent} now uses nothing} signin {Agent {agent} now uses a sign-in}}':
    '{uses, select, named {エージェント {agent}は今{row}を使用} key {エージェント {agent}は今 API キーを使用} other {エージェント {agent}は今ほかの認証情報を使用} none {エージェント {agent}は今何も使っていません} signin {エージェント {agent}は今サインインを使用}}',
  '{version} has a known sign-in fault and may spoil the new sign-in too.':
    '{version} にはサインインの既知の不具合があり、新しいサインインも損なう可能性があります。',
  '{what} ({where})': '{what}（{where}）',
  '{what} ({where}, {moment})': '{what}（{where}、{moment}）',
  '{who} appeared': '{who}が追加されました',
  '{who} disappeared': '{who}がなくなりました',
  '{who} ends on {moment}.': '{who}は{moment}に切れます。',
  '{who} ends soon.': '{who}はまもなく切れます。',
  '{who} has another name': '{who} の名前が変わりました',
  '{who} is another account': '{who}は別のアカウントになりました',
  '{who} waits until {moment}.': '{who}は{moment}まで待ちます。',
  '{who} was paused': '{who}は一時停止されました',
  '{who} was refused': '{who}は拒否されました',
  '{who} was renewed': '{who}は更新されました',
  '{who} was signed in': '{who} でサインインしました',
  '{who} works again': '{who}は復旧しました',
  '{words}, person {userId}': '{words}、個人 {userId}',
  'Update Clawlamp: {command}': 'Clawlamp を更新: {command}',
  'Update Clawlamp: {command} in its folder, then start it again':
    'Clawlamp を更新: そのフォルダーで {command} を実行し、起動し直す',
  'Update Clawlamp: put the newer AppImage in the place of this one':
    'Clawlamp を更新: この AppImage を新しいものに置き換える',
  'Update Clawlamp: install the newer package over this one':
    'Clawlamp を更新: 新しいパッケージを上書きインストールする',
  'The timeline file was written by a newer Clawlamp. It is neither read nor changed. {advice}':
    '履歴のファイルは新しい Clawlampが書いたものです。読み取りも変更もしません。{advice}',
  'Nothing was read further or changed. {advice}': 'それ以上の読み取りも変更もしていません。{advice}',
  'Update Clawlamp: {command} in the folder of its project':
    'Clawlamp を更新: プロジェクトのフォルダーで {command} を実行する',
  'Update Clawlamp: download the newer package, then {command}':
    'Clawlamp を更新: 新しいパッケージをダウンロードし、{command} を実行する',
  'Update Clawlamp: build clawlamp-bin from the AUR again':
    'Clawlamp を更新: AUR の clawlamp-bin をビルドし直す',
  'Update Clawlamp: take the newer one into your Nix configuration':
    'Clawlamp を更新: 新しいものを Nix の設定に取り込む',
  'Update Clawlamp: {command}, or run the newer installer':
    'Clawlamp を更新: {command} を実行するか、新しいインストーラーを実行する',
  'There are no files of OpenClaw in that folder.': 'このフォルダーには OpenClaw のファイルがありません。',
  'Choose the folder that holds openclaw.json, mostly named .openclaw.':
    'openclaw.jsonがあるフォルダー（通常は .openclaw）を選択してください。',
  'Demo: {headline}': 'デモ：{headline}',
  'Show me a demo': 'デモを見る',
  'Leave the demo': 'デモを終了',
  'Choose OpenClaw’s folder': 'OpenClaw のフォルダーを選択',
  'All of this is made up.': 'これはすべて架空のデータです。',
  'Look in the usual places again': '通常の場所をもう一度探す',
  'Last change': '直前の変更',
  'used {when}': '{when}使用',
  'Last used {when}.': '最後の使用：{when}。',
  'Click to copy': 'クリックしてコピー',
  '{sentence} Backup: {place}': '{sentence} バックアップ: {place}',
  'its settings allow an API key only (forced_login_method)':
    'その設定では API キーだけが許可されています（forced_login_method）',
  'this Codex is started by a script, which is not run from here':
    'スクリプトで起動される Codex です。ここからは実行しません',
  'a newer sign-in stands there and was left in place':
    'そこにはより新しいサインインがあり、そのまま残しました',
  'it does not store again what was there': '以前の内容を保存し直しません',
  'it does not store this change': 'この変更を保存しません',
  'it gave an answer that was not understood': '理解できない応答が返りました',
  'it has no config set': 'config setがありません',
  'it has no {missing}': '{missing}がありません',
  'it holds one': 'すでに 1 つあります',
  'it lets nobody change its chats': 'チャットの変更を受け付けません',
  'it named a sign-in page of another server': '別のサーバーのサインインページを示しました',
  'no answer in time': '時間内に応答がありません',
  'no connection': '接続できません',
  'the answer does not say when it ends': '応答に期限がありません',
  'the answer has no access token': '応答にアクセストークンがありません',
  'the answer has no refresh token': '応答に更新トークンがありません',
  'the answer holds no code': '応答にコードがありません',
  'the answer names no account': '応答にアカウントがありません',
  'the issuer is not an address': 'サインインサーバーがアドレスではありません',
  'the issuer must use https, or http on this machine':
    'サインインサーバーは https、またはこのマシン上の http でなければなりません',
  'the running gateway wrote its old copy of the store back':
    '稼働中のゲートウェイがストアの古いコピーを書き戻しました',
  'the store does not hold the new sign-in': 'ストアに新しいサインインがありません',
  'this kind of address is not opened': 'この種類のアドレスは開きません',
  'the stored tokens can not be read: {kind}': '保存されたトークンを読み取れません: {kind}',
  'models status says {status}': 'models status の結果: {status}',
  'OpenClaw did not start: {code}': 'OpenClawが起動しませんでした: {code}',
  'config set {path} was refused': '拒否されました: config set {path}',
  'it wants Node {wants}, found {found}': '必要な Node: {wants}（検出: {found}）',
  'Ctrl+,': 'Ctrl+,',
  '{count, plural, one {One more sign-in is not drawn here} other {# more sign-ins are not drawn here}}':
    '{count, plural, other {ほかの # 件のサインインはここに表示していません}}',
  'Those that need someone come first. The terminal lists them all.':
    '対応が必要なものを先に表示しています。すべては端末で一覧できます。',
  there: 'あり',
  'OpenClaw {version}, its own plugin SDK (its lock and its save, since it offers no locked update)':
    'OpenClaw {version} のプラグイン SDK（ロック付きの更新がないため、そのロックと保存を使用）',
};
